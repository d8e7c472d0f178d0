/** The roller of many a Korean news site: the list moves up by a row, and the row goes to its end. */
import $ from 'jquery';
import { textOf } from '../row-text.js';
import { INTERVAL, type Mount } from './roller.js';

const HEIGHT = 40;

export const mount: Mount = (slot, feed) => {
  const items = (of: typeof feed) => of.observations.map((row) => $('<li>').text(textOf(row)));
  const view = $('<div class="jquery">').appendTo(slot);
  const list = $('<ul>').append(items(feed)).appendTo(view);
  const timer = setInterval(
    () =>
      list.animate({ marginTop: -HEIGHT }, 400, () =>
        list.css('marginTop', 0).find('li:first').appendTo(list),
      ),
    INTERVAL,
  );
  return {
    update: (next) => list.empty().append(items(next)),
    remove: () => {
      clearInterval(timer);
      view.remove();
    },
  };
};
