/** The chosen cities in their order, which is changed by dragging or clicking their handles, or by keys on them. */
import { html, type TemplateResult } from 'lit';
import { cityNamed } from './names.js';
import type { View } from './view.js';

/** Adds the name at the end, or removes it if the list contains it. */
export const toggled = (names: readonly string[], name: string): string[] =>
  names.includes(name) ? names.filter((one) => one !== name) : [...names, name];

/** The list with the item at `from` moved to `to`, which is kept within the list. */
export const moved = (names: readonly string[], from: number, to: number): string[] => {
  const rest = names.filter((_, index) => index !== from);
  rest.splice(Math.max(0, to), 0, names[from]!);
  return rest;
};

/** Where a key moves the item at `at`; null for other keys. */
const placeAfter = (key: string, at: number, count: number): number | null => {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};

/** Indexes of the city that is dragged, and of that whose place it would take. */
let drag: { readonly from: number; readonly to: number } | null = null;
/** Whether the last press on a handle was a drag, after which the browser reports a click too. */
let isDragged = false;
/** Said after a move. */
let status = '';

const indexUnder = ({ clientX, clientY }: PointerEvent): number => {
  const item = document.elementFromPoint(clientX, clientY)?.closest('.chips li');
  return item ? [...item.parentElement!.children].indexOf(item) : -1;
};

const classOf = (index: number): string => {
  if (!drag || drag.from === drag.to) return '';
  if (index === drag.from) return 'dragged';
  return index === drag.to ? (drag.to < drag.from ? 'before' : 'after') : '';
};

export const renderChosen = ({ choice, words, lang, change, redraw }: View): TemplateResult => {
  const { stations } = choice;
  if (!stations.length) return html`<p class="hint none" role="status">${words.none}</p>`;
  const nameOf = (name: string): string => cityNamed(name, lang);

  const move = (from: number, to: number): void => {
    status = words.moved(nameOf(stations[from]!), to + 1, stations.length);
    change({ stations: moved(stations, from, to) });
  };
  const moveWithFocus = (from: number, to: number): void => {
    move(from, to);
    document.querySelectorAll<HTMLElement>('.chips .grip')[to]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const to = placeAfter(event.key, index, stations.length);
    if (to === null) return;
    event.preventDefault();
    if (to !== index) moveWithFocus(index, to);
  };
  const onPointerDown = (event: PointerEvent, index: number): void => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    drag = { from: index, to: index };
    isDragged = false;
  };
  const onPointerMove = (event: PointerEvent): void => {
    const to = indexUnder(event);
    if (!drag || to < 0 || to === drag.to) return;
    drag = { ...drag, to };
    isDragged = true;
    redraw();
  };
  const onPointerEnd = (isDropped: boolean): void => {
    const last = drag;
    drag = null;
    if (isDropped && last && last.from !== last.to) move(last.from, last.to);
    else redraw();
  };
  /** For those who cannot drag: one place forward. */
  const onClick = (index: number): void => {
    if (!isDragged && index > 0) moveWithFocus(index, index - 1);
    isDragged = false;
  };

  return html`<p class="hint" id="chosen">${words.chosen(stations.length)}</p>
    <ol class="chips" aria-labelledby="chosen">
      ${stations.map(
        (name, index) =>
          html`<li class=${classOf(index)}>
            <button
              type="button"
              class="grip"
              aria-label=${words.reorder(nameOf(name))}
              aria-describedby="reorder"
              @keydown=${(event: KeyboardEvent) => onKeyDown(event, index)}
              @click=${() => onClick(index)}
              @pointerdown=${(event: PointerEvent) => onPointerDown(event, index)}
              @pointermove=${onPointerMove}
              @pointerup=${() => onPointerEnd(true)}
              @pointercancel=${() => onPointerEnd(false)}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 4v.01M6 8v.01M6 12v.01M10 4v.01M10 8v.01M10 12v.01" /></svg></button
            ><span>${nameOf(name)}</span
            ><button
              type="button"
              aria-label=${words.remove(nameOf(name))}
              title=${words.remove(nameOf(name))}
              @click=${() => change({ stations: toggled(stations, name) })}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4.500 4.500 7 7m0-7-7 7" /></svg>
            </button>
          </li>`,
      )}
    </ol>
    <div class="under-chips">
      <button type="button" class="quiet" @click=${() => change({ stations: [] })}>${words.clear}</button>
      <p class="hint" id="reorder">${words.reorderHint}</p>
    </div>
    <p class="visually-hidden" role="status">${status}</p>`;
};
