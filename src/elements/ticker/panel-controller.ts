import type { LitElement, ReactiveController } from 'lit';
import { page } from '../../page/document.js';
import { sizeObserver, type Observer } from '../../page/observers.js';

/** Space between the panel and the end of the viewport, in px. */
const MARGIN = 8;

type Host = LitElement & { readonly open: boolean };

/**
 * The open panel: at the ticker, within the viewport, above everything else, and closed as soon as the reader turns to
 * the rest of the page. Where the browser has popovers it is one, which no `overflow` or `z-index` of the page can hide.
 * It is a manual popover, so that the reasons to close it are the same with and without popovers.
 */
export class PanelController implements ReactiveController {
  readonly #host: Host;
  readonly #close: () => void;
  #listeners: AbortController | undefined;
  #resize: Observer | undefined;
  #inView = false;

  /** `close` is called when the reader closes the panel. */
  constructor(host: Host, close: () => void) {
    this.#host = host;
    this.#close = close;
    host.addController(this);
  }

  get #panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.panel');
  }

  get #button(): HTMLElement {
    return this.#host.renderRoot.querySelector('.all')!;
  }

  /** Focus that would be lost with the panel goes back to the button that opens it. */
  hostUpdate(): void {
    const { open, shadowRoot } = this.#host;
    if (!open && this.#panel?.contains(shadowRoot!.activeElement)) this.#button.focus();
  }

  hostUpdated(): void {
    const panel = this.#panel;
    if (!panel || !this.#host.isConnected) {
      this.hostDisconnected();
      return;
    }
    // Not in the template: a browser hides a popover that no script shows.
    if ('showPopover' in panel && 'animate' in panel) {
      panel.popover = 'manual';
      if (!panel.matches(':popover-open')) panel.showPopover();
    }
    if (!this.#listeners) this.#listen();
    this.#place();
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
    this.#listeners = undefined;
    this.#resize?.disconnect();
    this.#inView = false;
  }

  #listen(): void {
    this.#listeners = new AbortController();
    const options = { signal: this.#listeners.signal, capture: true };
    // A pointer that scrolls the page ends without `pointerup`, and does not close the panel.
    for (const type of ['keydown', 'pointerup', 'focusin']) page.addEventListener(type, this.#leave, options);
    for (const type of ['scroll', 'resize'])
      addEventListener(type, this.#place, { ...options, passive: true });
    // What is loaded above the ticker moves it without a scroll event.
    this.#resize = sizeObserver(this.#place);
    this.#resize.observe(page.documentElement);
  }

  /**
   * Closes on Esc, and on a click or focus outside of the ticker: the panel may cover what has the focus there. After Esc
   * the button has the focus, also where a screen reader has read in the panel without moving the focus there, unless
   * something else in the page has it. ↓ on the button goes into the panel: a screen reader that leaves the arrow keys of
   * such a button to the page would be silent.
   */
  readonly #leave = (event: Event): void => {
    const { key } = event as KeyboardEvent;
    const path = event.composedPath();
    const within = path.includes(this.#host);
    if (key === 'ArrowDown' && path[0] === this.#button) this.#panel!.focus();
    else if (key === 'Escape') {
      this.#close();
      if (within || path[0] === page.body) this.#button.focus();
    } else {
      if (event.type !== 'keydown' && !within) this.#close();
      return;
    }
    event.preventDefault();
  };

  /**
   * Below the line, or above it where there is more room and below is not enough. Once the line is scrolled out of the
   * viewport the panel closes. Without animations its style sheet places it below.
   */
  readonly #place = (): void => {
    const panel = this.#panel!;
    if (!('animate' in panel)) return;
    const { popover } = panel;
    const anchor = panel.parentElement!;
    const { clientWidth } = page.documentElement;
    const height = innerHeight;
    const { left, top, bottom, width } = anchor.getBoundingClientRect();
    const inView = bottom >= 0 && top <= height;
    if (this.#inView && !inView) {
      this.#close();
      return;
    }
    this.#inView = inView;
    const below = height - bottom - MARGIN;
    const room = Math.max(below, top - MARGIN, height / 2);
    // Set by animations, since a strict Content Security Policy may forbid inline styles.
    const set = (values: PropertyIndexedKeyframes): Animation => panel.animate(values, { fill: 'forwards' });
    set({
      width: `max(30em, ${width}px)`,
      maxWidth: `${clientWidth}px`,
      maxHeight: `min(30em, ${room}px)`,
    });
    const { offsetWidth, offsetHeight } = panel;
    const y = below < offsetHeight && below < top ? top - offsetHeight : bottom;
    // The popover is placed in the viewport, any other panel in the line.
    const fit = (at: number, size: number, space: number, origin: number): string =>
      `${(inView ? Math.max(0, Math.min(at, space - size)) : at) - (popover ? 0 : origin)}px`;
    set({ left: fit(left, offsetWidth, clientWidth, left), top: fit(y, offsetHeight, height, top) });
  };
}
