/** Step 2: the element, how it moves, and how it looks. */
import { html, nothing, type TemplateResult } from 'lit';
import { addressError, addressWarning } from './addresses.js';
import { ELEMENTS, LANGUAGES, LAYOUTS, MODES, PRESETS, SIZES, THEMES, UNITS } from './choice.js';
import { entryField, numberCheck, radios, selectOf } from './fields.js';
import { cityNamed } from './names.js';
import { renderHeading } from './steps.js';
import type { View } from './view.js';
import { LANGUAGE_NAMES } from './words/words.js';

const text = (number: number): string => (number ? String(number) : '');

/** Options of the ticker alone. */
const renderTicker = ({ choice, words, lang, feed, refusals, change, redraw }: View): TemplateResult => {
  const { mode, interval, limit, start, link, scope, stations } = choice;
  const names = scope === 'cities' ? stations : (feed?.observations ?? []).map(({ station }) => station.name);
  const error = addressError(link);
  const warning = link && !error ? addressWarning(link) : null;
  return html`${radios('mode', words.mode, MODES, mode, words.modes, (next) => change({ mode: next }))}
    <div class="row">
      ${
        mode === 'marquee'
          ? nothing
          : entryField(
              {
                id: 'interval',
                label: words.interval,
                value: String(interval),
                inputMode: 'decimal',
                check: numberCheck(1, 600, words.between),
                choose: (entry) => change({ interval: Number(entry) || 4 }),
              },
              refusals,
              redraw,
            )
      }
      ${entryField(
        {
          id: 'limit',
          label: words.limit,
          value: text(limit),
          placeholder: words.unlimited,
          inputMode: 'decimal',
          check: numberCheck(1, Infinity, words.whole, true),
          choose: (entry) => change({ limit: Number(entry) }),
        },
        refusals,
        redraw,
      )}
      ${selectOf(
        words.start,
        [['', words.first], ...names.map((name) => [name, cityNamed(name, lang)] as const)],
        start,
        (next) => change({ start: next }),
      )}
    </div>
    ${entryField(
      {
        id: 'link',
        label: words.link,
        value: link,
        hint: words.linkHint,
        warning: warning && words.addressWarnings[warning],
        inputMode: 'url',
        check: (entry) => {
          const problem = entry && addressError(entry);
          return problem ? words.addressErrors[problem] : null;
        },
        choose: (entry) => change({ link: entry }),
      },
      refusals,
      redraw,
    )}`;
};

export const renderLook = (view: View): TemplateResult => {
  const { choice, words, refusals, change, redraw } = view;
  const { element, layout, preset, theme, unit, lang, size } = choice;
  return html`<section aria-labelledby="look">
    ${renderHeading('look', words)}
    ${radios('element', words.element, ELEMENTS, element, words.elements, (next) => change({ element: next }))}
    <p class="hint after">${words.elementHints[element]}</p>
    ${element === 'ticker' ? renderTicker(view) : ''}
    ${
      element === 'board'
        ? radios('layout', words.layout, LAYOUTS, layout, words.layouts, (next) => change({ layout: next }))
        : ''
    }
    ${radios('preset', words.preset, PRESETS, preset, words.presets, (next) => change({ preset: next }))}
    ${radios('theme', words.theme, THEMES, theme, words.themes, (next) => change({ theme: next }))}
    ${radios('unit', words.unit, UNITS, unit, { c: '℃', f: '℉' }, (next) => change({ unit: next }))}
    ${radios('lang', words.lang, LANGUAGES, lang, { '': words.ofPage, ...LANGUAGE_NAMES }, (next) => change({ lang: next }))}
    <div class="row">
      ${entryField(
        {
          id: 'size',
          label: words.size,
          value: text(size),
          placeholder: words.sizeOfPage,
          inputMode: 'decimal',
          check: numberCheck(SIZES.min, SIZES.max, words.between),
          choose: (entry) => change({ size: Number(entry) }),
        },
        refusals,
        redraw,
      )}
    </div>
  </section>`;
};
