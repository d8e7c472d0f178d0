import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { page } from '../../page/document.js';
import { Announcer } from '../shared/announcer.js';
import { FeedElement } from '../shared/feed-element.js';
import { stepOf } from '../shared/keys.js';
import { positive } from '../shared/positive.js';
import { readRow, type RowOrder } from '../shared/row-text.js';
import { SWITCH } from '../shared/switch.js';
import { renderMeta, renderSource } from '../shared/templates.js';
import { onCopy } from './copy.js';
import { LineController } from './line-controller.js';
import { modeNamed, type TickerMode } from './modes/index.js';
import { INTERVAL, paceOf, SPEED } from './modes/pace.js';
import { MotionController } from './motion-controller.js';
import { PanelController } from './panel-controller.js';
import { Pause } from './pause.js';
import { RowFocusController } from './row-focus-controller.js';
import { markCurrent, markWidest, renderControls, renderPanel, renderWindow, rowLink } from './templates.js';
import { tickerStyles } from './ticker.styles.js';

/**
 * The weather of many cities in one line, for the header of a news site.
 *
 * @attr {number} expire-after - Age in hours from which the data loses colour and weight and the rows stand still (6)
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
 * @cssprop --nalssi-panel-background - Background colour of the panel
 * @cssprop --nalssi-z-index - `z-index` of the open panel in browsers without popovers (10)
 * @csspart controls - The four buttons
 * @csspart control - One of the buttons
 * @csspart expand - The last button, which opens the panel
 * @csspart list - The rows
 * @csspart link - Link of a row
 * @csspart panel - The panel with every station
 * @csspart close - The button that closes the panel
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
      speed: { type: Number },
      order: {},
      limit: { type: Number },
      start: {},
      link: {},
      roving: { type: Boolean, converter: SWITCH },
      paused: { type: Boolean, converter: SWITCH, reflect: true },
      open: { type: Boolean, converter: SWITCH, reflect: true },
    };
  }

  /** How rows are shown in turn: `roll`, `marquee` or `strip`. */
  declare mode: TickerMode;
  /** Seconds for which a row is shown (4); a marquee, whose rows pass without a stop, has `speed` instead. */
  declare interval: number;
  /** Pixels a second that a marquee passes (50). */
  declare speed: number;
  /** Order of a row: `condition-city-temperature`, as in headers of newspapers, or `city-temperature-condition`. */
  declare order: RowOrder;
  /** The largest number of rows to show. */
  declare limit: number | null;
  /** Station to start from, by id or name. */
  declare start: string | null;
  /** Address that a row links to, with `{id}` or `{name}` of its station: http(s), or relative to the page. */
  declare link: string | null;
  /** Whether the links of the rows are one stop of the Tab key, with arrow keys, Home and End between them. */
  declare roving: boolean;
  /** Whether the ticker stands still: by the reader's or the page's choice, or because the reader prefers reduced motion. */
  declare paused: boolean;
  /** Whether the panel with every station is open. */
  declare open: boolean;

  readonly #motion = new MotionController(
    this,
    () => this.#markCurrent(),
    (reduced) => this.#pause.prefer(reduced),
  );
  readonly #pause = new Pause(this, (paused) => this.choose('paused', paused));
  readonly #rowFocus: RowFocusController;
  readonly #line = new LineController(this);
  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    new PanelController(this, () => this.choose('open', false));
    this.#rowFocus = new RowFocusController(this);
    this.mode = 'roll';
    this.interval = INTERVAL;
    this.speed = SPEED;
    this.paused = false;
    this.order = 'condition-city-temperature';
    this.limit = null;
    this.start = null;
    this.link = null;
    this.roving = false;
    this.open = false;
  }

  override connectedCallback(): void {
    this.#pause.added();
    super.connectedCallback();
  }

  /** Starts the movement, also while the pointer is over the ticker. */
  play(): void {
    this.#pause.set(false);
    this.#motion.waive();
  }

  /** Stops the movement. */
  pause(): void {
    this.#pause.set(true);
  }

  /** Goes to the next row. */
  next(): void {
    this.#step(1);
  }

  /** Goes to the previous row. */
  previous(): void {
    this.#step(-1);
  }

  /** Without animations, as in the DOMs of test runners, no row could be moved into the window: all are in a strip. */
  get #shownMode(): TickerMode {
    return this.isConnected && !('animate' in this) ? 'strip' : modeNamed(this.mode);
  }

  protected override get rows(): readonly Observation[] {
    return super.rows.slice(0, Math.ceil(positive(this.limit ?? 0, Infinity)));
  }

  /** In a box whose width decides between one line and two. */
  protected override render(): TemplateResult | typeof nothing {
    const content = super.render();
    return content === nothing ? nothing : html`<div class="fit">${content}</div>`;
  }

  protected override renderRows(rows: readonly Observation[]): TemplateResult {
    const { locale, paused, open } = this;
    const { freshness, feed } = this.source;
    const mode = this.#shownMode;
    const ends = this.#motion.endsIn(mode);
    const view = { ...this.view, link: this.link, order: this.order };
    // Where one row is seen, it comes first. Nothing of a hidden page is seen.
    const staged = mode === 'roll' && !open && rows.length > 2 && this.isConnected && !page.hidden;
    const current = staged ? rows[this.#motion.indexIn(rows, this.start)] : undefined;
    return html`<div part="base" class="base ${mode} ${this.theme} ${freshness} ${this.isConnected ? 'live' : ''} ${rowLink(this.link, rows[0]!.station) && 'links'}"
        lang=${locale.tag} role="group" aria-label=${locale.words.label}
        @keydown=${this.#onKeyDown} @focusin=${this.#rowFocus.stopAt} @copy=${onCopy}>
      ${renderControls(locale.words, { ...this.#actions, playing: !paused, still: rows.length < 2, expired: freshness === 'expired', open, across: mode !== 'roll', ends })}
      ${open ? renderPanel({ feed: feed!, view, when: this.when, line: rows, choose: this.#chooseRow, close: this.#expand }) : nothing}
      ${renderMeta(feed!, locale, this.when)}
      ${renderWindow(this.#line.render(rows, view, current), { strip: mode === 'strip', ends, open, focus: this.#onFocusIn })}
      ${renderSource(feed!.source, locale)}${this.#announcer.render()}
    </div>`;
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return this.#line.complete(() => super.getUpdateComplete());
  }

  protected override updated(): void {
    // A list that a server has rendered does not move: it stays only until there is data to replace it.
    const list = this.feed && this.renderRoot.querySelector<HTMLElement>('.list');
    if (!list) this.#line.clear();
    markWidest(list, this.#line.widest);
    this.#motion.follow(list, {
      rows: this.#line.rows,
      start: this.start,
      mode: this.#shownMode,
      pace: paceOf(this.interval, this.speed),
      pauses: { paused: this.paused, open: this.open, expired: this.source.freshness === 'expired' },
    });
    this.#markCurrent();
    this.#rowFocus.restore(this.#line.rows);
  }

  #markCurrent(): void {
    const { feed } = this;
    const panel = feed && this.open && this.renderRoot.querySelector('.panel');
    if (panel) markCurrent(panel, feed.observations, this.#motion.current?.station.id);
  }

  readonly #toggle = (): void => {
    const { words } = this.locale;
    const expired = this.source.freshness === 'expired';
    const paused = !this.paused;
    if (!expired) {
      if (!paused) this.play();
      this.#pause.setByReader(paused);
    }
    this.#announcer.say(expired ? words.outdated : paused ? words.stopped : words.playing);
  };
  readonly #step = (delta: number): void => {
    // Renders what has just been set, and all rows that are still missing, so that the step goes through these.
    if (this.hasUpdated) this.performUpdate();
    if (this.#line.finish()) this.performUpdate();
    this.#motion.step(delta);
  };
  /** The reader hears where a step has led. A row that comes by itself is not said. */
  readonly #stepByReader = (delta: number): void => {
    const { rows } = this;
    const ends = this.#motion.endsIn(this.#shownMode);
    const next = rows.indexOf(this.#motion.current!) + delta;
    // A strip does not go round, also where it has not yet arrived at its end.
    if (rows.length < 2 || (ends && (ends[delta < 0 ? 0 : 1] || !rows[next]))) return;
    this.#step(delta);
    this.#announcer.say(readRow(this.#motion.current!, this.view).sentence);
  };
  readonly #expand = (): void => this.choose('open', !this.open);
  readonly #actions = { toggle: this.#toggle, step: this.#stepByReader, expand: this.#expand };
  readonly #chooseRow = (row: Observation): void => {
    this.#motion.show(this.rows.indexOf(row));
    this.#announcer.say(readRow(row, this.view).sentence);
  };

  /** A row whose link the reader reaches by keyboard becomes current. */
  readonly #onFocusIn = ({ target, currentTarget }: FocusEvent): void => {
    const row = (target as Element).matches(':focus-visible') && (target as Element).closest('li');
    if (row) this.#motion.show([...(currentTarget as Element).children].indexOf(row));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (this.#rowFocus.move(event)) return;
    const delta = stepOf(event);
    if (!delta || this.open || this.rows.length < 2) return;
    this.#stepByReader(delta);
    event.preventDefault();
  };
}
