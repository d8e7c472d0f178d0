import type { Choice } from './choice.js';

/** The published script, as the build knows it. */
export interface Release {
  readonly version: string;
  /** Address of the script. */
  readonly script: string;
  /** Its hash, for `integrity`. */
  readonly integrity: string;
  /** Address of the page for the iframe form. */
  readonly frame: string;
}

/** The code that an editor copies. */
export interface Snippet {
  /** For the page or its CMS template. */
  readonly html: string;
  /** For the page's style sheet. */
  readonly css: string;
  /** Directives that the page's content security policy has to contain. */
  readonly csp: string;
}

const isPreset = (scope: Choice['scope']): boolean => scope === 'default16' || scope === 'capitals';

/** Attributes of the ticker that differ from their defaults, in the order of the documentation. */
export const attributesOf = (choice: Choice): [name: string, value: string][] => {
  const { scope, stations, region, mode, interval, unit, theme, lang, limit, start, link } = choice;
  const all: [string, string][] = [
    ['stations', scope === 'cities' ? stations.join(',') : isPreset(scope) ? scope : ''],
    ['region', scope === 'region' ? region : ''],
    ['mode', mode === 'roll' ? '' : mode],
    ['limit', limit ? String(limit) : ''],
    ['start', start],
    ['link', link],
    ['interval', interval === 4 ? '' : String(interval)],
    ['unit', unit === 'c' ? '' : unit],
    ['theme', theme === 'auto' ? '' : theme],
    ['lang', lang],
  ];
  return all.filter(([, value]) => value !== '');
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const attribute = (name: string, value: string): string => `${name}="${escape(value)}"`;

/** A tag on one line or, if that would be longer than 90 characters, with one line for each attribute. */
const tag = (name: string, attributes: readonly string[], indent = ''): string => {
  const line = `<${[name, ...attributes].join(' ')}>`;
  if (indent.length + line.length <= 90) return line;
  return `<${name}\n${attributes.map((one) => `${indent}  ${one}`).join('\n')}\n${indent}>`;
};

const scriptAttributes = ({ script, integrity }: Release): string[] => [
  'async',
  attribute('src', script),
  attribute('integrity', integrity),
  'crossorigin="anonymous"',
];

/** Light-DOM content, shown until the first feed arrives and to readers without JavaScript. */
const FALLBACK = '<a href="https://www.weather.go.kr">기상청 날씨누리</a>';

const ticker = (attributes: readonly [string, string][], indent: string): string =>
  `${tag(
    'nalssi-ticker',
    attributes.map(([name, value]) => attribute(name, value)),
    indent,
  )}${FALLBACK}</nalssi-ticker>`;

const slot = (content: string): string => `<div class="nalssi-slot">\n  ${content}\n</div>`;

const HTML: Readonly<Record<Choice['form'], (choice: Choice, release: Release) => string>> = {
  'one-tag': (choice, release) => {
    const data = [['feed', choice.feed] as const, ...attributesOf(choice)];
    const attributes = data.map(([name, value]) => attribute(`data-${name}`, value));
    return slot(`${tag('script', [...scriptAttributes(release), ...attributes], '  ')}</script>`);
  },
  tag: (choice, release) =>
    `${slot(ticker([['src', choice.feed], ...attributesOf(choice)], '  '))}
${tag('script', scriptAttributes(release))}</script>`,
  npm: (choice, { version }) =>
    `<!-- npm install nalssi@${version}
     import 'nalssi/define/ticker'; -->
${slot(ticker([['src', choice.feed], ...attributesOf(choice)], '  '))}`,
  iframe: (choice, release) => {
    const query = new URLSearchParams([['src', choice.feed], ...attributesOf(choice)]);
    if (choice.preset) query.set('preset', choice.preset);
    const src = `${release.frame}?${query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`;
    const title = choice.lang === 'en' ? 'Weather' : '도시별 날씨';
    return slot(`${tag('iframe', [attribute('src', src), attribute('title', title)], '  ')}</iframe>`);
  },
};

/** `'self'` for a relative address, otherwise the origin of the address. */
const originOf = (address: string): string => /^https?:\/\/[^/]+/i.exec(address)?.[0] ?? "'self'";

/** CSS that reserves the height of the slot before the ticker loads: one line, or two if the slot is narrow. */
const reserve = (iframe: boolean): string => `.nalssi-slot > * {
  grid-area: 1 / 1;
}
.nalssi-slot::after {
  content: '';
  grid-area: 1 / 1;
  min-block-size: var(--nalssi-row-height, 2.5em);
  pointer-events: none;
}
@container (inline-size < 42em) {
  .nalssi-slot::after {
    min-block-size: calc(var(--nalssi-row-height, 2.5em) + 2.1em);
  }
}
@container (inline-size < 15em) {
  .nalssi-slot::after {
    min-block-size: calc(var(--nalssi-row-height, 2.5em) + 4.5em + 28px);
  }
}${
  iframe
    ? `
.nalssi-slot iframe {
  inline-size: 100%;
  block-size: 100%;
  border: 0;
}`
    : ''
}`;

const policy = ({ form, feed }: Choice, { script, frame }: Release): string => {
  if (form === 'iframe') return `frame-src ${originOf(frame)}`;
  const scripts = form === 'npm' ? "'self'" : originOf(script);
  return `script-src ${scripts}; connect-src ${originOf(feed)}; trusted-types lit-html`;
};

/** The code for a choice. `look` contains the declarations of its preset. */
export const snippetOf = (choice: Choice, release: Release, look: string): Snippet => ({
  html: `<!-- nalssi ${release.version} -->\n${HTML[choice.form](choice, release)}\n`,
  css: `.nalssi-slot {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  inline-size: 100%;
  container-type: inline-size;
${choice.form === 'iframe' ? '  font-size: 16px; /* the same as in the frame, which cannot inherit from the page */\n' : ''}${look}}
${reserve(choice.form === 'iframe')}
`,
  csp: policy(choice, release),
});

/** Declarations of a preset, read from the text of `presets.css`; empty if no preset is chosen. */
export const lookOf = (preset: string, sheet: string): string =>
  (preset && new RegExp(`\\.nalssi-${preset} \\{\\n([^}]*)\\}`).exec(sheet)?.[1]) || '';
