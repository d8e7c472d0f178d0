import { html, nothing } from 'lit';
import { freshness, type Observation, type ObservationFeed } from '../../feed/index.js';
import type { Locale, TemperatureUnit } from '../../locale/locale.js';

/** Options of the list. */
export interface ListOptions {
  readonly locale: Locale;
  readonly unit: TemperatureUnit;
  /** Epoch ms; old observations show their age. */
  readonly now: number;
}

/** `맑음 동두천 1.5℃`, without a gap for a missing condition. */
const rowText = ({ station, condition, temperature }: Observation, { locale, unit }: ListOptions): string =>
  [
    condition === null ? '' : locale.condition(condition),
    locale.city(station),
    temperature === null ? '–' : locale.temperature(temperature, unit),
  ]
    .filter(Boolean)
    .join(' ');

/**
 * The observations as plain HTML, for browsers without declarative shadow DOM, feed readers and search engines. The
 * template escapes every text.
 */
export const renderList = (feed: ObservationFeed, options: ListOptions) => {
  const { locale, now } = options;
  const { observedAt, source, notice } = feed;
  const age = now - Date.parse(observedAt);
  const hour = locale.observedAt(observedAt, age, freshness(observedAt, now));
  const name = locale.source(source.name);
  // oxfmt-ignore
  return html`<p><time datetime=${observedAt}>${locale.date(observedAt)}</time> ${hour}</p>
<ul>
${feed.observations.map((observation) => html`<li>${rowText(observation, options)}</li>\n`)}</ul>
${notice === undefined ? nothing : html`<p>${notice}</p>\n`}<p>${source.url === undefined ? name : html`<a href=${source.url} rel="noopener">${name}</a>`}</p>`;
};
