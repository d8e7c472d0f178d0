import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { FeedElement, positive } from '../shared/feed-element.js';
import { renderControls } from './controls.js';
import { renderMeta, renderSource } from '../shared/meta.js';
import { stepOf } from '../shared/keys.js';
import { modeNamed, type TickerMode } from './modes/index.js';
import { MotionController } from './motion-controller.js';
import { markCurrent, renderPanel } from './panel.js';
import { renderRow, rowLink, type TickerRowView } from './row.js';
import { tickerStyles } from './ticker.styles.js';

/** Seconds that a row stands: long enough to read the longest at leisure. */
const INTERVAL = 4;
/** Whether the reader has stopped a ticker of this page: those that come later do not start again. */
let stoppedByReader = false;

/** Eleven days: a timer that is set to more than it can hold rings at once. */
const LONGEST_INTERVAL = 1e6;

/**
 * The weather of many cities in one line, for the header of a news site.
 *
 * @attr {number} expire-after - Age in hours from which the data is dimmed and the rows stand still (6)
 * @fires {NalssiChangeEvent} nalssi-change - Another row is current; a marquee emits it after a step, not as rows pass
 * @fires {NalssiPauseEvent} nalssi-pause - The ticker has stopped: the reader pressed stop, here or on an earlier ticker of the page, or prefers reduced motion
 * @fires {NalssiPlayEvent} nalssi-play - The ticker moves again: the reader pressed play, or no longer prefers reduced motion
 * @fires {NalssiToggleEvent} nalssi-toggle - The reader opened or closed the panel
 * @cssprop --nalssi-icon-size - Size of the icons (1.35em)
 * @cssprop --nalssi-control-color - Colour of the buttons
 * @cssprop --nalssi-radius - Corner radius of the buttons and the panel
 * @cssprop --nalssi-gap - Space between date, rows, buttons and attribution (0.75em)
 * @cssprop --nalssi-line-color - Border colour of the panel
 * @cssprop --nalssi-row-height - Height of the line (2.5em)
 * @cssprop --nalssi-panel-color - Text colour of the panel
 * @cssprop --nalssi-panel-background - Background of the panel
 * @cssprop --nalssi-z-index - `z-index` of the open panel (10)
 * @csspart controls - The four buttons
 * @csspart control - One of the buttons
 * @csspart expand - The last button, which opens the panel
 * @csspart list - The rows
 * @csspart link - Link of a row
 * @csspart panel - The panel with every station
 * @csspart region - Heading of a region (권역) in the panel
 */
export class TickerElement extends FeedElement {
  /** The tag under which `nalssi/define` registers the element. */
  static readonly tagName = 'nalssi-ticker';
  static override styles = tickerStyles;

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      mode: {},
      interval: { type: Number },
      limit: { type: Number },
      start: {},
      link: {},
      paused: { type: Boolean, reflect: true },
      open: { type: Boolean, reflect: true },
    };
  }

  /** How rows are shown in turn: `roll`, `marquee` or `strip`. */
  declare mode: TickerMode;
  /** Seconds that a row stands (4). */
  declare interval: number;
  /** Rows to show at the most. */
  declare limit: number | null;
  /** Station to start from, id or name. */
  declare start: string | null;
  /** Address of a row, with `{id}` or `{name}` of its station: http(s), or on the page's own site. */
  declare link: string | null;
  /** Whether it stands still: by the reader's or the page's choice, or since the reader wants less motion. */
  declare paused: boolean;
  /** Whether every station is shown, in a panel. */
  declare open: boolean;
  readonly #motion = new MotionController(
    this,
    () => this.#mark(),
    (reduced) => this.#obeyReducedMotion(reduced),
  );
  #stoppedByWish = false;

  constructor() {
    super();
    this.mode = 'roll';
    this.interval = INTERVAL;
    this.paused = false;
    this.limit = null;
    this.start = null;
    this.link = null;
    this.open = false;
  }

  override connectedCallback(): void {
    if (stoppedByReader && !this.paused) this.choose('paused', true);
    super.connectedCallback();
  }

  /** Lets it move, also while the pointer is over it. */
  play(): void {
    this.#stoppedByWish = false;
    this.paused = false;
    this.#motion.waive();
  }

  /** Makes it stand still. */
  pause(): void {
    this.#stoppedByWish = false;
    this.paused = true;
  }

  /** Goes to the next row. */
  next(): void {
    this.#step(1);
  }

  /** Goes to the previous row. */
  previous(): void {
    this.#step(-1);
  }

  protected override get rows(): readonly Observation[] {
    return super.rows.slice(0, Math.ceil(positive(this.limit ?? 0, Infinity)));
  }

  protected override renderRows(rows: readonly Observation[]): TemplateResult {
    const { locale, paused, open } = this;
    const feed = this.feed!;
    const { freshness } = this.source;
    const view: TickerRowView = { ...this.view, href: ({ station }) => rowLink(this.link, station) };
    return html`<div
      part="base"
      class="base ${modeNamed(this.mode)} ${this.theme} ${freshness} ${this.isConnected ? 'live' : ''}"
      lang=${locale.tag}
      role="group"
      aria-label=${locale.words.label}
      @keydown=${this.#press}
    >
      ${renderControls(locale.words, {
        playing: !paused,
        still: rows.length < 2,
        expired: freshness === 'expired',
        open,
        toggle: this.#toggle,
        step: this.#step,
        expand: this.#expand,
      })}
      ${open ? renderPanel(feed, locale, view) : nothing}
      ${renderMeta(feed, locale, this.when(feed.observedAt))}
      <div class="window" ?inert=${open}>
        <div class="track">
          <ul part="list" class="list" role="list" @focusin=${this.#reveal}>
            ${rows.map((row) => renderRow(row, view))}
          </ul>
        </div>
      </div>
      ${renderSource(feed.source, locale)}
    </div>`;
  }

  protected override updated(): void {
    // What a server has rendered lies still until there is data to put in its place.
    const list = this.feed && this.renderRoot.querySelector<HTMLElement>('.list');
    this.#motion.follow(list, {
      rows: this.rows,
      start: this.start,
      mode: modeNamed(this.mode),
      interval: Math.min(positive(this.interval, INTERVAL), LONGEST_INTERVAL) * 1000,
      running: !this.paused && !this.open && this.source.freshness !== 'expired',
    });
    this.#mark();
  }

  /** Marks the current row in the panel. */
  #mark(): void {
    const panel = this.feed && this.renderRoot.querySelector('.panel');
    if (panel) markCurrent(panel, this.feed!.observations, this.#motion.current?.station.id);
  }

  #obeyReducedMotion(reduced: boolean): void {
    if (reduced ? this.paused : !this.#stoppedByWish) return;
    this.#stoppedByWish = reduced;
    this.choose('paused', reduced);
  }

  readonly #toggle = (): void => {
    stoppedByReader = !this.paused;
    if (this.paused) this.play();
    this.choose('paused', stoppedByReader);
  };
  readonly #step = (delta: number): void => {
    // Through the rows as they now are, also where they have just been set.
    if (this.hasUpdated) this.performUpdate();
    this.#motion.step(delta);
  };
  readonly #expand = (): void => {
    this.choose('open', !this.open);
  };

  /** A row whose link is reached by the keyboard is the current one. */
  readonly #reveal = ({ target, currentTarget }: FocusEvent): void => {
    const link = target as Element;
    const rows = [...(currentTarget as Element).children];
    if (link.matches(':focus-visible')) this.#motion.show(rows.indexOf(link.closest('li')!));
  };

  readonly #press = (event: KeyboardEvent): void => {
    const delta = stepOf(event);
    if (event.key === 'Escape' && this.open) {
      this.choose('open', false);
      this.renderRoot.querySelector<HTMLElement>('.all')!.focus();
    } else if (delta && !this.open) this.#step(delta);
    else return;
    event.preventDefault();
  };
}
