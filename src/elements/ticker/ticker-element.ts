import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { AttentionController } from '../../controllers/attention-controller.js';
import { tell } from '../../controllers/events.js';
import { ReducedMotionController } from '../../controllers/reduced-motion-controller.js';
import type { Observation } from '../../feed/schema.js';
import { FeedElement, positive } from '../feed-element.js';
import { renderControls } from './controls.js';
import { renderMeta, renderSource } from '../meta.js';
import { MODES, type TickerMode } from './modes/index.js';
import type { Motion } from './modes/motion.js';
import { renderRow } from './row.js';
import { tickerStyles } from './ticker.styles.js';

/** Seconds that a row stands: long enough to read the longest at leisure. */
const INTERVAL = 4;

/**
 * The weather of many cities in one line, as news sites carry it in their header.
 *
 * @element nalssi-ticker
 * @attr {string} src - Address of the feed
 * @attr {string} stations - Stations to show, ids or names, comma-separated, in this order
 * @attr {string} region - Only stations of this region (권역)
 * @attr {'roll'} mode - How rows are shown in turn
 * @attr {number} interval - Seconds that a row stands (4)
 * @attr {'c'|'f'} unit - ℃ or ℉
 * @attr {'auto'|'light'|'dark'} theme - `auto` takes the page's colours
 * @attr {boolean} paused - Whether it stands still
 * @attr {number} stale-after - Hours from which data is said to be old (2)
 * @attr {number} expire-after - Hours from which data is dimmed and stands still (6)
 * @attr {string} lang - Language, else the nearest ancestor's
 * @slot - Fallback, shown until the first feed and without JavaScript
 * @fires {NalssiLoadEvent} nalssi-load - A feed arrived
 * @fires {NalssiErrorEvent} nalssi-error - Something was wrong with an answer
 * @fires {NalssiStaleEvent} nalssi-stale - What is shown became stale or expired
 * @fires {NalssiChangeEvent} nalssi-change - Another row is the current one
 * @csspart base - All of it
 * @csspart controls - The three buttons
 * @csspart control - One of them
 * @csspart date - Day of the observation
 * @csspart observed-at - Hour of the observation, with its age when it is old
 * @csspart list - The rows
 * @csspart row - One row as it is seen
 * @csspart icon - Icon of the condition
 * @csspart condition - Words of the condition
 * @csspart city - Name of the station
 * @csspart temperature - Temperature with its unit
 * @csspart notice - The feed's line for the reader
 * @csspart source - Attribution
 * @csspart status - Words in place of data
 */
export class TickerElement extends FeedElement {
  static override styles = tickerStyles;

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      mode: {},
      interval: { type: Number },
      paused: { type: Boolean, reflect: true },
    };
  }

  /** How rows are shown in turn. */
  declare mode: TickerMode;
  /** Seconds that a row stands. */
  declare interval: number;
  /** Whether it stands still: by the reader's or the page's choice, or since the reader wants less motion. */
  declare paused: boolean;

  readonly #attention = new AttentionController(this, () => this.#run());
  readonly #reducedMotion = new ReducedMotionController(this, (reduced) => this.#obeyReducedMotion(reduced));
  #stoppedByWish = false;
  #motion: Motion | null = null;
  #list: HTMLElement | null = null;
  #index = 0;

  constructor() {
    super();
    this.mode = 'roll';
    this.interval = INTERVAL;
    this.paused = false;
  }

  /** Lets it move, also while the pointer is over it. */
  play(): void {
    this.#stoppedByWish = false;
    this.paused = false;
    this.#attention.waive();
  }

  pause(): void {
    this.paused = true;
  }

  next(): void {
    this.#motion?.step(1);
  }

  previous(): void {
    this.#motion?.step(-1);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endMotion();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override renderRows(rows: readonly Observation[]): TemplateResult {
    const { locale, unit, paused } = this;
    const feed = this.feed!;
    const { observedAt } = feed;
    const { freshness } = this.source;
    const view = { locale, unit, observedAt, oldness: (time: string) => this.oldness(time) };
    return html`<div
      part="base"
      class="base ${this.theme} ${freshness}"
      lang=${locale.tag}
      role="group"
      aria-label=${locale.words.label}
    >
      ${renderControls(locale.words, {
        playing: !paused,
        still: rows.length < 2,
        expired: freshness === 'expired',
        toggle: this.#toggle,
        previous: this.#previous,
        next: this.#next,
      })}
      ${renderMeta(observedAt, locale, this.when(observedAt))}
      <div class="window">
        <ul part="list" class="list" role="list">
          ${rows.map((row) => renderRow(row, view))}
        </ul>
      </div>
      ${feed.notice ? html`<span part="notice" class="notice">${feed.notice}</span>` : nothing}
      ${renderSource(feed.source, locale)}
    </div>`;
  }

  protected override updated(): void {
    const list = this.renderRoot.querySelector<HTMLElement>('.list');
    if (list !== this.#list) this.#endMotion();
    this.#list = list;
    if (!list || !this.isConnected) return;
    this.#motion ??= new MODES[this.mode in MODES ? this.mode : 'roll'](
      {
        list,
        moves: () => !this.#reducedMotion.reduced,
        changed: (index) => tell(this, 'nalssi-change', { index, observation: this.rows[index]! }),
      },
      this.#index,
    );
    this.#motion.update(list.childElementCount, positive(this.interval, INTERVAL) * 1000);
    this.#run();
  }

  #run(): void {
    this.#motion?.run(!this.paused && !this.#attention.holding && this.source.freshness !== 'expired');
  }

  #endMotion(): void {
    this.#index = this.#motion?.index ?? this.#index;
    this.#motion?.end();
    this.#motion = null;
  }

  #obeyReducedMotion(reduced: boolean): void {
    if (reduced && !this.paused) this.paused = this.#stoppedByWish = true;
    if (!reduced && this.#stoppedByWish) this.paused = this.#stoppedByWish = false;
  }

  readonly #toggle = (): void => (this.paused ? this.play() : this.pause());
  readonly #previous = (): void => this.previous();
  readonly #next = (): void => this.next();
}
