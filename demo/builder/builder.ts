/** The embed builder. The query of the address holds every choice, and the page is rendered from it. */
import { html, render } from 'lit';
import '../../src/define/index.js';
import { loadLocalesBy, watchLocales } from '../../src/locale/registry.js';
import type { ObservationFeed } from '../../src/feed/schema.js';
import { loadLocale } from '../site/locales.js';
import { changed, readChoice, writeChoice, type Choice } from './choice.js';
import { renderCities } from './cities.js';
import { exampleFeed, loadSamples } from './example.js';
import type { Refusals } from './fields.js';
import { renderFiles, type Download } from './files.js';
import { renderLook } from './look.js';
import { placeNamed } from './names.js';
import { renderPaste } from './paste.js';
import { renderPreview } from './preview.js';
import type { Release } from './snippet/release.js';
import { renderSteps } from './steps.js';
import type { View } from './view.js';
import { wordsOf } from './words/words.js';

const root = document.querySelector<HTMLElement>('#builder')!;
const { lang } = document.documentElement;
const words = wordsOf(lang);
const { version = '', file = '', ticker = '', all = '', zip = '', zipSize = '' } = root.dataset;
const release: Release = { version, file, integrity: { ticker, all } };
const download: Download = { file: zip, size: zipSize };

let choice = readChoice(location.search);
let samples: readonly ObservationFeed[] = [];
const refusals: Refusals = new Map();

const change = (changes: Partial<Choice>): void => {
  choice = changed(choice, changes);
  const query = writeChoice(choice);
  history.pushState(null, '', `${location.pathname}${query && `?${query}`}`);
  draw();
};

const draw = (): void => {
  const places = choice.scope === 'cities' ? choice.stations.flatMap((name) => placeNamed(name) ?? []) : [];
  const feed = exampleFeed(samples, places);
  const view: View = { choice, words, lang, feed, refusals, change, redraw: draw };
  render(
    html`${renderSteps(words)} ${renderPreview(view)}
      <form @submit=${(event: Event) => event.preventDefault()}>${renderCities(view)} ${renderLook(view)}</form>
      <form @submit=${(event: Event) => event.preventDefault()}>
        ${renderFiles(view, download)} ${renderPaste(view, release)}
      </form>`,
    root,
  );
  // The link to the other language keeps the choice.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
    link.search = location.search;
};

root.replaceChildren();
loadLocalesBy(loadLocale);
watchLocales(draw);
addEventListener('popstate', () => {
  choice = readChoice(location.search);
  refusals.clear();
  draw();
});
draw();
samples = await loadSamples();
draw();
