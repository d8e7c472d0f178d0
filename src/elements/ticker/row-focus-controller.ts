import type { LitElement, ReactiveController } from 'lit';
import type { Observation, ObservationFeed } from '../../feed/schema.js';
import { keyOf, stepOf } from '../shared/keys.js';
import { currentIndex } from './state.js';
import { inPanelOrder } from './templates.js';

type Host = LitElement & { readonly feed: ObservationFeed | null; readonly roving: boolean };

const itemsIn = (box: Element): Element[] => [...box.querySelectorAll('li')];
/** The links of rows, and in the panel the buttons that rows are instead. */
const linksIn = (box: Element): HTMLElement[] => [...box.querySelectorAll<HTMLElement>('.link')];

/**
 * Focus on the links of rows. It stays with its station when rows change, goes on to the row that takes the place of one
 * that is gone, and to the panel when that is opened over the rows. With `roving` the links of the line, and those of the
 * panel, are one stop of the Tab key, and keys move between them.
 */
export class RowFocusController implements ReactiveController {
  readonly #host: Host;
  /** The rows at the last update, in the line and in the panel. */
  #rows: readonly (readonly Observation[])[] = [[], []];
  /** What had the focus before the update, the list or panel around it, and the number of its row there. */
  #focused: Element | null = null;
  #box: Element | null = null;
  #index = -1;
  /** Whether the links were one stop after the last update. */
  #roved = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot!.activeElement;
    this.#box = this.#focused?.closest('.list, .panel') ?? null;
    this.#index = this.#box ? itemsIn(this.#box).indexOf(this.#focused!.closest('li')!) : -1;
  }

  /** To be called after an update, once the row of the focused station is in its place, with the rows of the line. */
  restore(line: readonly Observation[]): void {
    const { feed, renderRoot, roving } = this.#host;
    const inPanel = this.#box?.matches('.panel');
    const before = this.#rows;
    const panel = renderRoot.querySelector<HTMLElement>('.panel');
    this.#rows = [line, panel && feed ? inPanelOrder(feed.observations) : []];
    let next: HTMLElement | null | undefined;
    if (this.#focused?.closest('[inert]')) next = panel;
    else if (this.#index >= 0) {
      const place = currentIndex(this.#rows[inPanel ? 1 : 0]!, before[inPanel ? 1 : 0]!, this.#index, null);
      next =
        itemsIn(this.#box!)[place]?.querySelector<HTMLElement>('.link') ??
        renderRoot.querySelector<HTMLElement>('.all');
    }
    if (next !== this.#focused) next?.focus({ preventScroll: !inPanel });
    // Not only in the list: the copies of a marquee are beside it.
    for (const box of [renderRoot.querySelector('.track'), panel]) {
      const links = box && (roving || this.#roved) ? linksIn(box) : [];
      const stop = links.find((link) => link.getAttribute('tabindex') === '0') ?? links[0];
      for (const link of links)
        if (roving) link.tabIndex = link === stop ? 0 : -1;
        else link.removeAttribute('tabindex');
    }
    this.#roved = roving;
  }

  /** Makes a link the one at which Tab stops. */
  readonly stopAt = ({ target }: Event): void => {
    const link = target as HTMLElement;
    if (!this.#host.roving || !link.matches('.link')) return;
    for (const other of linksIn(link.closest('.list, .panel')!)) other.tabIndex = other === link ? 0 : -1;
  };

  /** Moves between the links by an arrow key, Home or End, and returns whether it was one. */
  move(event: KeyboardEvent): boolean {
    const link = event.target as HTMLElement;
    if (!this.#host.roving || !link.matches('.link')) return false;
    const links = linksIn(link.closest('.list, .panel')!);
    const delta = stepOf(event);
    const ends: Readonly<Record<string, number>> = { Home: 0, End: links.length - 1 };
    const to = delta ? (links.indexOf(link) + delta + links.length) % links.length : ends[keyOf(event)];
    if (to === undefined) return false;
    links[to]!.focus();
    event.preventDefault();
    return true;
  }
}
