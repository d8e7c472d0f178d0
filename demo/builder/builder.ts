/** The embed builder. The query of the address holds every choice, and the page is rendered from it. */
import { html, render, type TemplateResult } from 'lit';
import '../../src/define/map.js';
import '../../src/define/ticker.js';
import { loadLocalesBy, watchLocales } from '../../src/locale/registry.js';
import type { ObservationFeed } from '../../src/feed/schema.js';
import sheet from '../assets/presets.css?raw';
import { loadLocale } from '../site/locales.js';
import {
  FORMS,
  LANGUAGES,
  MODES,
  PRESETS,
  readChoice,
  THEMES,
  UNITS,
  writeChoice,
  type Choice,
} from './choice.js';
import { renderCities, type MapView } from './cities.js';
import { exampleFeed, loadSamples } from './example.js';
import { numberField, radios, selectOf, textField } from './fields.js';
import { cityNamed, placeNamed } from './names.js';
import { renderPreview } from './preview.js';
import { lookOf, snippetOf, type Release } from './snippet.js';
import { LANGUAGE_NAMES, wordsOf } from './words.js';

const root = document.querySelector<HTMLElement>('#builder')!;
const { lang } = document.documentElement;
const words = wordsOf(lang);
const absolute = (address: string): string => new URL(address, location.href).href;
const { version = '', integrity = '', script = '', frame = '' } = root.dataset;
const release: Release = { version, integrity, script: absolute(script), frame: absolute(frame) };

let choice = readChoice(location.search);
/** Text in the search field. It is not part of the choice, so it is not in the address. */
let searchText = '';
let mapView: MapView = 'all';
let samples: readonly ObservationFeed[] = [];
/** Result of the last copy, shown as a status. */
let copyStatus = '';

const change = (changes: Partial<Choice>): void => {
  choice = { ...choice, ...changes };
  copyStatus = '';
  const query = writeChoice(choice);
  history.pushState(null, '', `${location.pathname}${query && `?${query}`}`);
  draw();
};

const copy = async (text: string): Promise<void> => {
  copyStatus = await navigator.clipboard.writeText(text).then(
    () => words.copied,
    () => words.notCopied,
  );
  draw();
};

const renderCode = (id: string, label: string, code: string): TemplateResult =>
  html`<div class="code">
    <div class="code-head">
      <h3 id="label-${id}">${label}</h3>
      <button type="button" aria-describedby="label-${id}" @click=${() => copy(code)}>${words.copy}</button>
    </div>
    <pre tabindex="0" role="group" aria-labelledby="label-${id}"><code id=${id}>${code}</code></pre>
  </div>`;

const renderSnippet = (): TemplateResult => {
  const script = choice.script || release.script;
  const code = snippetOf(choice, { ...release, script }, lookOf(choice.preset, sheet));
  return html`<section class="snippet" aria-labelledby="snippet">
    <h2 id="snippet">${words.snippet}</h2>
    ${radios('form', words.form, FORMS, choice.form, words.forms, (form) => change({ form }))}
    <p class="hint">${words.formHints[choice.form]}</p>
    ${renderCode('html', words.html, code.html)} ${renderCode('css', words.css, code.css)}
    ${renderCode('csp', words.csp, code.csp)}
    <p class="hint" role="status">${copyStatus}</p>
    <p class="hint">${words.share}</p>
  </section>`;
};

const renderMotion = (): TemplateResult =>
  html`<section aria-labelledby="behaviour">
    <h2 id="behaviour">${words.behaviour}</h2>
    ${radios('mode', words.mode, MODES, choice.mode, words.modes, (mode) => change({ mode }))}
    <div class="row">
      ${numberField(words.interval, choice.interval, 1, '4', (interval) => change({ interval: interval || 4 }))}
      ${numberField(words.limit, choice.limit, 0, words.unlimited, (limit) => change({ limit }))}
      ${selectOf(
        words.start,
        [
          ['', words.first],
          ...(choice.scope === 'cities' ? choice.stations : sampleNames()).map(
            (name) => [name, cityNamed(name, lang)] as const,
          ),
        ],
        choice.start,
        (start) => change({ start }),
      )}
    </div>
  </section>`;

const renderLook = (): TemplateResult =>
  html`<section aria-labelledby="look">
    <h2 id="look">${words.look}</h2>
    ${radios('preset', words.preset, PRESETS, choice.preset, words.presets, (preset) => change({ preset }))}
    ${radios('theme', words.theme, THEMES, choice.theme, words.themes, (theme) => change({ theme }))}
    ${radios('unit', words.unit, UNITS, choice.unit, { c: '℃', f: '℉' }, (unit) => change({ unit }))}
    ${radios('lang', words.lang, LANGUAGES, choice.lang, { '': words.ofPage, ...LANGUAGE_NAMES }, (next) => change({ lang: next }))}
  </section>`;

const renderAddresses = (): TemplateResult =>
  html`<section aria-labelledby="links">
    <h2 id="links">${words.links}</h2>
    ${textField('feed', words.feed, words.feedHint, choice.feed, '/weather.json', (feed) => change({ feed }))}
    ${textField('link', words.link, words.linkHint, choice.link, '', (link) => change({ link }))}
    ${textField('script', words.script, words.scriptHint, choice.script, release.script, (script) => change({ script }))}
  </section>`;

const sampleNames = (): string[] => samples[0]?.observations.map(({ station }) => station.name) ?? [];

const draw = (): void => {
  const places = choice.scope === 'cities' ? choice.stations.flatMap((name) => placeNamed(name) ?? []) : [];
  const feed = exampleFeed(samples, places);
  const search = (text: string): void => {
    searchText = text;
    draw();
  };
  const showOnMap = (view: MapView): void => {
    mapView = view;
    draw();
  };
  render(
    html`${renderPreview(choice, feed, words)}
      <form @submit=${(event: Event) => event.preventDefault()}>
        ${renderCities({ choice, words, lang, searchText, feed, map: mapView, change, search, showOnMap })} ${renderMotion()} ${renderLook()}
        ${renderAddresses()}
      </form>
      ${renderSnippet()}`,
    root,
  );
  // The link to the other language keeps the choice.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
    link.search = location.search;
};

loadLocalesBy(loadLocale);
watchLocales(draw);
addEventListener('popstate', () => {
  choice = readChoice(location.search);
  draw();
});
draw();
samples = await loadSamples();
draw();
