import EmblaCarousel from 'embla-carousel';
import Autoplay from 'embla-carousel-autoplay';
import { fill, INTERVAL, nest, type Mount } from './roller.js';

export const mount: Mount = (slot, feed) => {
  const [view, list] = nest('embla', '') as [HTMLElement, HTMLElement];
  fill(list, feed);
  slot.append(view);
  const embla = EmblaCarousel(view, { axis: 'y', loop: true }, [Autoplay({ delay: INTERVAL })]);
  return {
    update: (next) => {
      fill(list, next);
      embla.reInit();
    },
    remove: () => {
      embla.destroy();
      view.remove();
    },
  };
};
