import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { Observation, ObservationFeed, Station } from '../../feed/schema.js';
import type { Words } from '../../locale/locale.js';
import { groupByRegion, regionName } from '../shared/regions.js';
import { forecastNote, isCityFirst, linkName, readRow, type RowView } from '../shared/row-text.js';
import { iconPaths } from '../shared/templates.js';
import type { Line } from './line-controller.js';

/** http, https or an address without a scheme: no scheme that could run code. */
const SAFE = /^(https?:\/\/|[^:]*([/?#]|$))/i;

/** A row's address from the `link` template: `/weather?city={name}`, `https://news.example/{id}`. Empty without one. */
export const rowLink = (template: string | null, { id, name }: Station): string => {
  if (!template || !SAFE.test(template)) return '';
  return template.replaceAll('{id}', encodeURIComponent(id)).replaceAll('{name}', encodeURIComponent(name));
};

/** How the ticker displays its rows. */
export interface TickerRowView extends RowView {
  /** Template of the address that a row links to, see `rowLink`. */
  readonly link: string | null;
}

/**
 * One row, twice: in parts as it is displayed, and as one sentence for screen readers, which would read the parts one
 * by one. The template has no white space between tags, since that would become part of the row's text. The icon is in
 * the row's own template and bindings are few, since there may be a hundred rows: so there is one template for each
 * order. Without a link, a row that calls `choose` is a button.
 */
export const renderRow = (row: Observation, view: TickerRowView, choose?: () => void): TemplateResult => {
  const text = readRow(row, view);
  const { night, condition, city, temperature, old, sentence } = text;
  const { warm, ink, wet } = iconPaths(row.condition, night);
  const link = rowLink(view.link, row.station);
  const age = old ? html` <span class="oldness">${old}</span>` : nothing;
  const spoken = link
    ? html`<a part="link" class="link" href=${link}>${linkName(row, text, view)}</a>`
    : choose
      ? html`<button class="link" type="button" @click=${choose}>${sentence}</button>`
      : sentence;
  return isCityFirst(view.order)
    ? html`<li><span part="row" class="row" aria-hidden="true"><svg part="icon" class="icon" viewBox="0 0 24 24"><path class="warm" d=${warm}></path><path class="ink" d=${ink}></path><path class="wet" d=${wet}></path></svg><span part="city">${city}</span> <span part="temperature" class="temperature">${temperature}</span> <span part="condition" class="condition">${condition}</span>${age}</span><span class="spoken">${spoken}</span></li>`
    : html`<li><span part="row" class="row" aria-hidden="true"><svg part="icon" class="icon" viewBox="0 0 24 24"><path class="warm" d=${warm}></path><path class="ink" d=${ink}></path><path class="wet" d=${wet}></path></svg><span part="condition" class="condition">${condition}</span><span part="city">${city}</span> <span part="temperature" class="temperature">${temperature}</span>${age}</span><span class="spoken">${spoken}</span></li>`;
};

/** How the window on the rows is. */
interface WindowView {
  /** A strip can be scrolled with the keyboard, so it has a name. */
  readonly strip: boolean;
  readonly ends: Controls['ends'];
  /** Whether the panel is open. */
  readonly open: boolean;
  focus(event: FocusEvent): void;
}

/** The window on the rows, with what moves in it. A row for which nothing has changed is left as it is. */
export const renderWindow = (
  { rows, kept, view }: Line,
  { strip, ends, open, focus }: WindowView,
): TemplateResult => html`<div class="window ${ends?.[0] ? 'first' : ''} ${ends?.[1] ? 'last' : ''}" ?inert=${open} role=${strip ? 'group' : 'none'} aria-label=${strip ? view.locale.words.list : nothing}>
  <div class="track">
    <ul part="list" class="list" role="list" @focusin=${focus}>
      ${rows.map((row, index) => (kept[index] ? noChange : renderRow(row, view)))}
    </ul>
  </div>
</div>`;

/** Marks the widest row, which gives the line its width. The template of a row has no binding for it, as few bindings are fast. */
export const markWidest = (list: Element | null, index: number): void => {
  const row = list?.children[index];
  if (!row || row.hasAttribute('data-widest')) return;
  list.querySelector('[data-widest]')?.removeAttribute('data-widest');
  row.toggleAttribute('data-widest', true);
};

const STOP = 'M5 3.500v9M11 3.500v9';
const PLAY = 'M5 3l7.500 5-7.500 5z';
const DOWN = 'M3.500 6l4.500 4.500 4.500-4.500';
/** Previous and next, where rows roll upwards and where they are side by side. */
const UP_DOWN = ['M3.500 10l4.500-4.500 4.500 4.500', DOWN] as const;
const LEFT_RIGHT = ['M10 3.500l-4.500 4.500 4.500 4.500', 'M6 3.500l4.500 4.500-4.500 4.500'] as const;
const CLOSE = 'M3.500 3.500l9 9M12.500 3.500l-9 9';
const LIST = 'M2.500 4h11M2.500 8h11M2.500 12h11';

const glyph = (d: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${d}></path></svg>`;

interface ButtonOptions {
  /** Says so, but keeps the focus, which a button with the attribute `disabled` would lose. */
  readonly disabled?: boolean | undefined;
  readonly name?: string;
  /** What is said after the label; it is the label for the eye too, if not given. */
  readonly title?: string;
}

const button = (
  label: string,
  d: string,
  click: () => void,
  { disabled = false, name = '', title = label }: ButtonOptions = {},
): TemplateResult =>
  html`<button part="control ${name}" class="control ${name}" type="button" aria-label=${label} title=${title} aria-disabled=${disabled ? 'true' : 'false'} @click=${click}>${glyph(d)}</button>`;

/** What the panel needs of its ticker. */
export interface Panel {
  readonly feed: ObservationFeed;
  readonly view: TickerRowView;
  /** Hour of the feed, with its age once it is old. */
  readonly when: string;
  /** The rows of the line, which the reader can make current. */
  readonly line: readonly Observation[];
  choose(row: Observation): void;
  close(): void;
}

/**
 * The panel: every station of the feed at once, for readers who do not want to wait for theirs. Its head and the notice
 * are copies of what the line says, and may cut off, so they are hidden from screen readers; the panel has its title as its
 * name. That the sky is forecast is said here only.
 *
 * A row that the line has too is a button, named by its sentence, and each is a stop of the Tab key, as links are: screen
 * readers find them in their list like any row, and no key has a meaning that the reader would have to know. The panel
 * stays open for another choice, and Esc leaves it from any of them.
 */
export const renderPanel = ({ feed, view, when, line, choose, close }: Panel): TemplateResult => {
  const { observations, notice, source } = feed;
  const { locale } = view;
  // What is seen in columns is copied, and named, in their order.
  const columns: TickerRowView = { ...view, order: 'city-temperature-condition' };
  const groups = groupByRegion(observations);
  return html`<div part="panel" class="panel" id="panel" role="region" aria-label=${locale.words.all} tabindex="0">
    ${button(locale.words.close, CLOSE, close, { name: 'close' })}
    <div class="head" aria-hidden="true">
      <b>${locale.words.all}</b> <span class="observed-at">${when}</span> <span>${locale.source(source.name)}</span>
    </div>
    ${notice ? html`<div class="notice" aria-hidden="true">${notice}</div>` : nothing}
    ${forecastNote(observations, locale).map((note) => html`<div class="notice">${note}</div>`)}
    ${groups.map((group) => {
      const name = regionName(group, groups.length, locale);
      return html`<section>
        ${name ? html`<h3 part="region" class="region">${name}</h3>` : nothing}
        <ul class="group" role="list">
          ${group[1].map((row) => renderRow(row, columns, line.length > 1 && line.includes(row) ? () => choose(row) : undefined))}
        </ul>
      </section>`;
    })}
  </div>`;
};

/** The rows of a feed in the order in which the panel has them. */
export const inPanelOrder = (rows: readonly Observation[]): Observation[] =>
  groupByRegion(rows).flatMap(([, group]) => group);

/**
 * Marks the row of the current station in the panel: the link or button in it, where there is one, since screen readers
 * say of what has the focus that it is current, and not of a row around it. The template of a row has no binding for it,
 * as the line needs none.
 */
export const markCurrent = (
  panel: Element,
  rows: readonly Observation[],
  current: string | undefined,
): void => {
  const inOrder = inPanelOrder(rows);
  panel.querySelectorAll('li').forEach((item, index) => {
    const link = item.querySelector('.link');
    if (link) item.ariaCurrent = null;
    (link ?? item).ariaCurrent = inOrder[index]?.station.id === current ? 'true' : null;
  });
};

/** State and actions of the buttons. */
export interface Controls {
  readonly playing: boolean;
  /**
   * There is one row and nothing to move. The buttons are invisible but keep their space, so that nothing shifts; one that
   * has the focus stays until the focus leaves it.
   */
  readonly still: boolean;
  /** Expired data does not move. */
  readonly expired: boolean;
  /** Whether the panel is open. */
  readonly open: boolean;
  /** Whether the rows are side by side. */
  readonly across: boolean;
  /** Whether nothing is hidden before the rows that are seen, and after them: a step would lead nowhere. */
  readonly ends: readonly [before: boolean, after: boolean] | undefined;
  toggle(): void;
  /** Moves by `delta` rows. */
  step(delta: number): void;
  expand(): void;
}

/** Stop and play come first: readers whom the movement disturbs look for them (KWCAG 6.2.2). */
export const renderControls = (words: Words, controls: Controls): TemplateResult => {
  const { still, expired, open, across, ends } = controls;
  const playing = controls.playing && !expired;
  const [previous, next] = across ? LEFT_RIGHT : UP_DOWN;
  return html`<div part="controls" class="controls ${still ? 'still' : ''}">
    ${button(playing ? words.stop : words.play, playing ? STOP : PLAY, controls.toggle, { disabled: expired, ...(expired && { title: words.outdated }) })}
    ${button(words.previous, previous, () => controls.step(-1), { disabled: still || ends?.[0] })}${button(words.next, next, () => controls.step(1), { disabled: still || ends?.[1] })}
    <button part="control expand" class="control all" type="button" aria-label=${words.all} title=${words.all} aria-expanded=${open} aria-controls=${open ? 'panel' : nothing} @click=${controls.expand}>${glyph(LIST)}<span class="words">${words.all}</span>${glyph(DOWN)}</button>
  </div>`;
};
