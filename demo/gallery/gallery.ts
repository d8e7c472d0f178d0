/** Shows every element in every mode, theme, language and state. The query of the address selects among them. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { html as staticHtml, literal } from 'lit/static-html.js';
import '../../src/define/index.js';
import { loadLocalesBy, localeFor, watchLocales } from '../../src/locale/registry.js';
import { selectOf } from '../builder/fields.js';
import { LANGUAGE_NAMES, wordsOf } from '../builder/words/words.js';
import { loadLocale } from '../site/locales.js';
import { stateFeed, type Sky } from './feeds.js';
import { CONDITIONS, LANGUAGES, SHAPES, SKIES, STATES, THEMES, type Shape, type State } from './table.js';
import { GALLERY_WORDS } from './words.js';

const root = document.querySelector<HTMLElement>('#gallery')!;
const pageLanguage = document.documentElement.lang === 'ko' ? 'ko' : 'en';
const words = GALLERY_WORDS[pageLanguage];
const builderWords = wordsOf(pageLanguage);
const now = Date.now();

type Axis = 'element' | 'theme' | 'preset' | 'language' | 'state' | 'sky' | 'width';
type Theme = (typeof THEMES)[number];
type Language = (typeof LANGUAGES)[number];

/** The options of each choice with their labels. The first option is the default. */
const AXES: Readonly<Record<Axis, readonly (readonly [value: string, text: string])[]>> = {
  element: [
    ['', words.all],
    ...SHAPES.map(({ name }) => [name, words.shapes[name]!] as const),
    ['icons', words.icons],
  ],
  theme: [...THEMES.map((name) => [name, words.themes[name]] as const), ['all', words.all]],
  preset: Object.entries(builderWords.presets),
  language: [
    ...[...LANGUAGES]
      .sort((one) => (one === pageLanguage ? -1 : 0))
      .map((name) => [name, LANGUAGE_NAMES[name]] as const),
    ['all', words.all],
  ],
  state: [['', words.all], ...STATES.map((name) => [name, words.states[name]] as const)],
  sky: [...SKIES.map((name) => [name, words.skies[name]] as const), ['all', words.all]],
  width: Object.entries(words.widths),
};

const chosen = (axis: Axis): string => {
  const value = new URLSearchParams(location.search).get(axis);
  return AXES[axis].find(([name]) => name === value)?.[0] ?? AXES[axis][0]![0];
};

const choose = (axis: Axis, value: string): void => {
  const query = new URLSearchParams(location.search);
  if (value === AXES[axis][0]![0]) query.delete(axis);
  else query.set(axis, value);
  const text = query.toString();
  history.pushState(null, '', `${location.pathname}${text && `?${text}`}`);
  draw();
};

/** The names that are selected: one of them, or all. */
const those = <Name extends string>(names: readonly Name[], axis: Axis): readonly Name[] => {
  const value = chosen(axis);
  return value === '' || value === 'all' ? names : names.filter((name) => name === value);
};

const TAGS = {
  'nalssi-ticker': literal`nalssi-ticker`,
  'nalssi-board': literal`nalssi-board`,
  'nalssi-map': literal`nalssi-map`,
  'nalssi-observation': literal`nalssi-observation`,
};

/** An element with the feed of a state. In the state `error`, its `src` does not exist. */
const renderElement = (
  { tag, attributes }: Shape,
  theme: Theme,
  language: Language,
  state: State,
  sky: Sky,
): TemplateResult => {
  const name = TAGS[tag];
  const data = state === 'error' || state === 'fallback' ? null : stateFeed(state, now, sky);
  const fallback =
    state === 'fallback' ? html`<a href="https://www.weather.go.kr">${words.fallback}</a>` : nothing;
  return staticHtml`<${name}
    theme=${theme}
    lang=${language}
    mode=${attributes['mode'] ?? nothing}
    layout=${attributes['layout'] ?? nothing}
    src=${state === 'error' ? 'missing.json' : nothing}
    .feed=${data}
  >${fallback}</${name}>`;
};

const renderShape = (shape: Shape): TemplateResult => {
  const preset = chosen('preset');
  const cells = those(THEMES, 'theme').flatMap((theme) =>
    those(LANGUAGES, 'language').flatMap((language) =>
      those(STATES, 'state').flatMap((state) =>
        those(SKIES, 'sky').map((sky) => ({ theme, language, state, sky })),
      ),
    ),
  );
  return html`<section aria-labelledby=${shape.name}>
    <h2 id=${shape.name}>${words.shapes[shape.name]} <code>${shape.tag}</code></h2>
    <div class="cells ${shape.size} ${chosen('width')}">
      ${cells.map(
        ({ theme, language, state, sky }) =>
          html`<figure>
            <figcaption>
              <b>${words.states[state]}</b> ${sky === 'rain' ? `${words.skies.rain} · ` : ''}${words.themes[theme]}
              · ${LANGUAGE_NAMES[language]}
            </figcaption>
            <div class="box ${theme}">
              <div class=${preset && `nalssi-${preset}`}>
                ${renderElement(shape, theme, language, state, sky)}
              </div>
            </div>
          </figure>`,
      )}
    </div>
  </section>`;
};

const renderIcons = (): TemplateResult =>
  html`<section aria-labelledby="icons">
    <h2 id="icons">${words.icons} <code>nalssi-condition-icon</code></h2>
    ${those(LANGUAGES, 'language').map(
      (language) =>
        html`<ul class="icons" lang=${language}>
          ${CONDITIONS.map(
            (text) =>
              html`<li>
                <nalssi-condition-icon condition=${text} decorative></nalssi-condition-icon
                ><nalssi-condition-icon condition=${text} night decorative></nalssi-condition-icon
                ><span>${localeFor(language).condition(text)}</span>
              </li>`,
          )}
        </ul>`,
    )}
  </section>`;

const draw = (): void => {
  const element = chosen('element');
  render(
    html`<form class="axes">
        ${(Object.keys(AXES) as Axis[]).map((axis) =>
          selectOf(axis === 'preset' ? builderWords.preset : words[axis], AXES[axis], chosen(axis), (value) =>
            choose(axis, value),
          ),
        )}
      </form>
      ${SHAPES.filter(({ name }) => element === '' || element === name).map(renderShape)}
      ${element === '' || element === 'icons' ? renderIcons() : nothing}`,
    root,
  );
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
    link.search = location.search;
};

loadLocalesBy(loadLocale);
watchLocales(draw);
addEventListener('popstate', draw);
draw();
