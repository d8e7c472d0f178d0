/** Who is measured: the ticker in each form in which a page may have it, its two yardsticks, and its peers. */
import { readFileSync } from 'node:fs';
import { buildSync, type BuildOptions } from 'esbuild';
import { transform } from 'lightningcss';
import { renderTicker } from 'nalssi/server';
import { ICONS, nightIcon } from '../../src/conditions/icons.js';
import { findCondition, VOCABULARY } from '../../src/conditions/vocabulary.js';
import { tickerStyles } from '../../src/elements/ticker/ticker.styles.js';
import { FEEDS, textsOf, type RowCount } from './feeds.js';

export const PEERS = ['jquery', 'embla', 'splide', 'swiper'] as const;

/** The like-for-like yardstick is given the style sheet, words and icons of the ticker, to look and sound the same. */
const look = (): unknown => ({
  css: transform({
    filename: 'look.css',
    code: Buffer.from(tickerStyles.map(({ cssText }) => cssText).join('\n')),
    minify: true,
  }).code.toString(),
  conditions: Object.fromEntries(
    ['', ...VOCABULARY.map(([, ko]) => ko)].map((ko) => {
      const { spoken = '', icon = 'unknown' } = findCondition(ko) ?? {};
      return [ko, { spoken, day: ICONS[icon], night: ICONS[nightIcon(icon)] }];
    }),
  ),
});

/** Everyone comes as one minified script, as a build of a site would make it. */
export const bundle = (input: Pick<BuildOptions, 'entryPoints' | 'stdin'>): string =>
  buildSync({
    ...input,
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    define: { LOOK: JSON.stringify(look()) },
  }).outputFiles[0]!.text;

const startOf = (peer: string): string =>
  bundle({
    stdin: {
      contents: `import { start } from './roller.js'; import { mount } from './${peer}.js'; void start(mount);`,
      resolveDir: 'test/bench/peers',
    },
  });

/** By the name of the file. */
export const scripts = (): Map<string, string | Buffer> =>
  new Map<string, string | Buffer>([
    ['nalssi', readFileSync('dist/embed/nalssi.js')],
    ['minimal', bundle({ entryPoints: ['test/bench/minimal-ticker.js'] })],
    ['alike', bundle({ entryPoints: ['test/bench/vanilla-ticker.js'] })],
    ...PEERS.map((peer) => [peer, startOf(peer)] as const),
  ]);

const CAROUSEL = `overflow: hidden; height: 40px; line-height: 40px`;
const LIST = `margin: 0; padding: 0; list-style: none`;

/** Style sheets of the peers, in the page itself: one request less than they mostly have. */
const STYLES = {
  jquery: `.jquery { ${CAROUSEL} } .jquery ul { ${LIST} } .jquery li { height: 40px; white-space: nowrap }`,
  embla: `.embla { ${CAROUSEL} } .embla ul { ${LIST}; display: flex; flex-direction: column; height: 40px }
.embla li { flex: 0 0 100%; white-space: nowrap }`,
  splide: `${readFileSync('node_modules/@splidejs/splide/dist/css/splide-core.min.css', 'utf8')}
.splide { ${CAROUSEL} } .splide li { white-space: nowrap }`,
  swiper: `${readFileSync('node_modules/swiper/swiper.min.css', 'utf8')}
.swiper { ${CAROUSEL} } .swiper li { white-space: nowrap }`,
} as const satisfies Record<(typeof PEERS)[number], string>;

/** All of them, for a page on which all stand. */
export const PEER_STYLES = Object.values(STYLES).join('\n');

/** How one of them stands on a page that loads. */
export interface Entry {
  /** Name of its script; none is static. */
  readonly script?: string;
  readonly head?: string;
  /** What the page is sent with, in its place. */
  readonly body: string;
}

const tag = (script: string, name: string, feed: string): Entry => ({
  script,
  body: `<${name} src="${feed}"></${name}>`,
});

/** Everyone who loads `rows` rows, by name. */
export const entriesOf = async (rows: RowCount): Promise<Record<string, Entry>> => {
  const feed = `/feed-${rows}.json`;
  const nalssi = tag('nalssi', 'nalssi-ticker', feed);
  return {
    nalssi,
    oneTag: {
      script: 'nalssi',
      body: `<script async src="/nalssi.js" data-feed="${feed}"></script>`,
    },
    preload: {
      ...nalssi,
      head: `<link rel="preload" as="fetch" crossorigin="anonymous" href="${feed}">`,
    },
    rendered: {
      script: 'nalssi',
      body: await renderTicker(FEEDS[rows], { src: feed }, Date.now()),
    },
    static: {
      head: `<style>.rows { ${CAROUSEL}; ${LIST} } .rows li { height: 40px; white-space: nowrap }</style>`,
      body: `<ul class="rows">${textsOf(rows)
        .map((text) => `<li>${text}</li>`)
        .join('')}</ul>`,
    },
    minimal: tag('minimal', 'minimal-ticker', feed),
    alike: tag('alike', 'vanilla-ticker', feed),
    ...Object.fromEntries(
      PEERS.map((peer) => [
        peer,
        {
          script: peer,
          head: `<style>${STYLES[peer]}</style>`,
          body: `<div data-feed="${feed}"></div>`,
        },
      ]),
    ),
  };
};
