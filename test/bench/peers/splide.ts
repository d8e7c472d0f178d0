import { Splide } from '@splidejs/splide';
import { fill, INTERVAL, nest, type Mount } from './roller.js';

const OPTIONS = {
  type: 'loop',
  direction: 'ttb',
  height: '40px',
  autoplay: true,
  interval: INTERVAL,
  arrows: false,
  pagination: false,
} as const;

export const mount: Mount = (slot, feed) => {
  const [view, , list] = nest('splide', 'splide__track', 'splide__list') as [HTMLElement, 0, HTMLElement];
  fill(list, feed, 'splide__slide');
  slot.append(view);
  const splide = new Splide(view, OPTIONS).mount();
  return {
    update: (next) => {
      fill(list, next, 'splide__slide');
      splide.refresh();
    },
    remove: () => {
      splide.destroy();
      view.remove();
    },
  };
};
