import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Choices, type Switch } from './choices.js';
import { FeedController } from './feed-controller.js';
import { FocusController } from './focus-controller.js';
import { RestoreController } from '../../controllers/restore-controller.js';
import { EXPIRED_AFTER, STALE_AFTER } from '../../feed/freshness.js';
import { parseList, selectObservations } from '../../feed/select.js';
import type { Observation, ObservationFeed } from '../../feed/schema.js';
import { HOUR } from '../../feed/time.js';
import type { TemperatureUnit } from '../../locale/locale.js';
import { page } from '../../page/document.js';
import { nextTask } from '../../page/tasks.js';
import { HintsController } from './hints-controller.js';
import { LocalizedElement } from './localized-element.js';
import { MessageController } from './message-controller.js';
import { positive } from './positive.js';
import { Prerendered } from './prerendered.js';
import type { RowView } from './row-text.js';

/**
 * Base class of every element that shows a feed: where the data comes from, which of its rows are shown, in which
 * language and unit, and what is shown while there is no data. It is not registered itself.
 *
 * @attr {string} src - Address of the feed
 * @attr {string} stations - Stations to show, in this order: ids, names, `default16`, `capitals`, 권역 or 시도, comma-separated
 * @attr {string} region - Show only stations of this region (권역 or 시도)
 * @attr {'c'|'f'} unit - Temperature unit, ℃ or ℉
 * @attr {'auto'|'light'|'dark'} theme - Colours; `auto` uses the page's
 * @attr {number} stale-after - Age in hours from which the data is marked as old (2)
 * @attr {number} expire-after - Age in hours from which the data loses colour and weight (6)
 * @slot - Fallback content, shown until the first feed arrives and where JavaScript is off
 * @fires {NalssiLoadEvent} nalssi-load - A feed has arrived
 * @fires {NalssiErrorEvent} nalssi-error - A response could not be used, or only in part
 * @fires {NalssiStaleEvent} nalssi-stale - The data shown has become stale or expired
 * @cssprop --nalssi-color - Text colour
 * @cssprop --nalssi-background - Background
 * @cssprop --nalssi-padding - Padding (0; 0.75em with `theme` light or dark)
 * @cssprop --nalssi-muted-color - Colour of date, hour, notice and attribution
 * @cssprop --nalssi-temperature-color - Colour of temperatures
 * @cssprop --nalssi-temperature-weight - Font weight of temperatures (700)
 * @cssprop --nalssi-icon-warm - Edge of sun, dust and lightning in icons, which are filled with a lighter tone of it
 * @cssprop --nalssi-icon-wet - Colour of rain, snow and mist in icons, and the moon's edge
 * @cssprop --nalssi-focus-color - Colour of the focus ring
 * @csspart base - The whole element
 * @csspart date - Day of the observation
 * @csspart observed-at - Hour of the observation, with its age once it is old
 * @csspart row - One station as it is displayed
 * @csspart icon - Icon of the condition
 * @csspart condition - Name of the condition
 * @csspart city - Name of the station
 * @csspart temperature - Temperature with its unit
 * @csspart notice - The feed's notice to readers
 * @csspart source - Attribution
 * @csspart status - Message shown while there is no data
 */
export abstract class FeedElement extends LocalizedElement {
  static override get properties(): PropertyDeclarations {
    return {
      src: {},
      feed: { attribute: false, noAccessor: true },
      stations: {},
      region: {},
      unit: {},
      theme: {},
      staleAfter: { type: Number, attribute: 'stale-after' },
      expireAfter: { type: Number, attribute: 'expire-after' },
      hasFallback: { state: true },
    };
  }

  static override get observedAttributes(): string[] {
    return super.observedAttributes.concat('staleafter', 'expireafter');
  }

  /** Address of the feed. Another origin than the page's must allow the request by CORS. */
  declare src: string | null;
  /**
   * Stations to show, in this order: ids or names (`서울,부산`), `default16` (the cities of newspaper headers), `capitals`
   * (the seats of the 시도), a 권역 or 시도 (`경기`) for all its stations. Without it, all stations.
   */
  declare stations: string | readonly string[] | null;
  /** Show only stations of this region, a 권역 or 시도: `수도권`, `경기`. */
  declare region: string | null;
  /** Temperature unit: `c` (℃) or `f` (℉). */
  declare unit: TemperatureUnit;
  /** Colours: `auto` uses the page's, `light` and `dark` their own. */
  declare theme: 'auto' | 'light' | 'dark';
  /** Age in hours from which the data is marked as old (2). */
  declare staleAfter: number;
  /** Age in hours from which the data loses colour and weight (6). */
  declare expireAfter: number;
  declare protected hasFallback: boolean;

  protected readonly source = new FeedController(this, () => ({
    staleAfter: positive(this.staleAfter, STALE_AFTER / HOUR) * HOUR,
    expiredAfter: positive(this.expireAfter, EXPIRED_AFTER / HOUR) * HOUR,
  }));
  readonly #prerendered = new Prerendered();
  readonly #choices = new Choices(this);

  constructor() {
    super();
    new HintsController(this);
    this.src = null;
    this.stations = null;
    this.region = null;
    this.unit = 'c';
    this.theme = 'auto';
    this.staleAfter = STALE_AFTER / HOUR;
    this.expireAfter = EXPIRED_AFTER / HOUR;
    this.hasFallback = false;
    for (const Controller of [RestoreController, FocusController, MessageController]) new Controller(this);
  }

  /** The feed that is shown. Set it to show your own data, which is checked like a fetched feed. */
  get feed(): ObservationFeed | null {
    return this.source.feed;
  }
  set feed(value: ObservationFeed | null) {
    this.source.setFeed(value);
  }

  /**
   * Requests the feed now, whether or not the next hour is due. Resolves when the answer is shown or refused; a refused one
   * emits `nalssi-error`.
   */
  async refresh(): Promise<void> {
    await this.source.refresh();
    if (this.hasUpdated) await this.updateComplete;
  }

  /** Applies a reader's choice, remembers it, and emits its event. */
  protected readonly choose = (name: Switch, value: boolean): void => this.#choices.apply(name, value);

  /**
   * Frameworks write an attribute by the name of the property, such as `staleAfter`, where the element is not defined: on
   * a server, or as long as its script is loading.
   */
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (this.#choices.outlasts(name, value)) this.setAttribute(name, '');
    else super.attributeChangedCallback(name.replace(/^(stale|expire)after$/, '$1-after'), old, value);
  }

  /** Hour of the feed, with its age once it is old: `14시 관측 · 3시간 전`. */
  protected get when(): string {
    return this.#hourOf(this.feed!.observedAt).words;
  }

  readonly #hourOf = (observedAt: string) => {
    const { age, freshness } = this.source.ageOf(observedAt);
    return { freshness, words: this.locale.observedAt(observedAt, age, freshness) };
  };

  /** The same, but empty while the observation is fresh. */
  protected oldness(observedAt: string): string {
    const { age, freshness } = this.source.ageOf(observedAt);
    return this.locale.oldness(observedAt, age, freshness);
  }

  /** How rows are displayed; only available with a feed. */
  protected get view(): RowView {
    const { locale, unit } = this;
    return { locale, unit, observedAt: this.feed!.observedAt, oldness: (time) => this.oldness(time) };
  }

  /** The rows of the feed that `stations` and `region` select. */
  protected get rows(): readonly Observation[] {
    const { feed, region } = this;
    const stations = parseList(this.stations?.toString());
    return feed ? selectObservations(feed.observations, { stations, ...(region && { region }) }) : [];
  }

  override connectedCallback(): void {
    // So that the request is sent before anything is rendered.
    this.source.src = this.src;
    super.connectedCallback();
  }

  /**
   * With nothing to show, the first rendering is a task of its own: a phone has had enough to do with the script. While the
   * page is parsed it comes at once, so that the page is first painted with the height of the element.
   */
  protected override async scheduleUpdate(): Promise<unknown> {
    if (!this.hasUpdated && !this.feed && !this.firstChild && page.readyState !== 'loading') await nextTask();
    return super.scheduleUpdate();
  }

  /** A server may have rendered the shadow root. Its content stays until there is data to replace it. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#prerendered.keep(this.shadowRoot);
    const root = super.createRenderRoot();
    this.renderOptions.renderBefore = null;
    return root;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('src')) this.source.src = this.src;
    if (changed.has('staleAfter') || changed.has('expireAfter')) this.source.update();
  }

  /** Where even the first update fails, as Lit's templates do in XHTML, the fallback content stays. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      if (!this.hasUpdated) this.renderRoot.replaceChildren(page.createElement('slot'));
      throw error;
    }
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    if (this.feed) this.#prerendered.remove();
    else this.#prerendered.markAge(this, this.renderRoot, this.#hourOf);
    super.update(changed);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#prerendered.exists) return nothing;
    const { rows } = this;
    return rows.length ? this.renderRows(rows) : this.#renderWaiting();
  }

  /** Renders the rows, of which there is at least one. */
  protected abstract renderRows(rows: readonly Observation[]): TemplateResult;

  /** Renders what an element has besides the message where there are no rows. */
  protected renderBesideMessage(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Renders the page's fallback content, or a message where there is none. */
  #renderWaiting(): TemplateResult {
    const { words, tag } = this.locale;
    const text = this.feed ? words.empty : this.source.failed ? words.failed : words.loading;
    const silent = this.hasFallback || (!this.src && !this.source.failed && !this.feed);
    const message = html`<p part="status" class="status" aria-live="polite"><span class=${text === words.loading ? 'loading' : ''}>${text}</span></p>
      ${this.renderBesideMessage()}`;
    return html`<div part="base" class="base waiting ${this.theme}" lang=${tag}>
      <slot @slotchange=${this.#onSlotChange}></slot>
      ${silent ? nothing : message}
    </div>`;
  }

  readonly #onSlotChange = (event: Event): void => {
    if (!this.feed && this.#prerendered.take(this, this.renderRoot)) this.requestUpdate();
    const nodes = (event.target as HTMLSlotElement).assignedNodes();
    this.hasFallback = nodes.some((node) => node instanceof Element || node.textContent!.trim() !== '');
  };
}
