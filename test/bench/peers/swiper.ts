import Swiper from 'swiper';
import { Autoplay } from 'swiper/modules';
import { fill, INTERVAL, nest, type Mount } from './roller.js';

export const mount: Mount = (slot, feed) => {
  const [view, list] = nest('swiper', 'swiper-wrapper') as [HTMLElement, HTMLElement];
  fill(list, feed, 'swiper-slide');
  slot.append(view);
  const swiper = new Swiper(view, {
    modules: [Autoplay],
    direction: 'vertical',
    loop: true,
    autoplay: { delay: INTERVAL },
  });
  return {
    update: (next) => {
      fill(list, next, 'swiper-slide');
      swiper.update();
    },
    remove: () => {
      swiper.destroy();
      view.remove();
    },
  };
};
