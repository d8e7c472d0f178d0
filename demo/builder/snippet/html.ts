import { isOnSite } from '../addresses.js';
import type { Choice, Form } from '../choice.js';
import { attributesOf, type Attributes } from './attributes.js';
import { startTag } from './markup.js';
import { frameUrl, scriptUrl, type Release } from './release.js';
import { TEXTS } from './texts.js';

const slot = (content: string): string => `<div class="nalssi-slot">\n  ${content}\n</div>`;

/** The browser requests the feed while it still loads the script. */
const preload = ({ feed }: Choice): string =>
  startTag('link', [
    ['rel', 'preload'],
    ['as', 'fetch'],
    ['crossorigin', 'anonymous'],
    ['href', feed],
  ]);

/** A script of another origin is checked by its hash, for which that origin has to allow requests (CORS). */
const scriptAttributes = (choice: Choice, { integrity }: Release): Attributes => {
  const src = scriptUrl(choice);
  const own: Attributes = [
    ['async', ''],
    ['src', src],
  ];
  return isOnSite(src, choice.site)
    ? own
    : [
        ...own,
        ['integrity', integrity[choice.element === 'ticker' ? 'ticker' : 'all']],
        ['crossorigin', 'anonymous'],
      ];
};

/** The tag of the element. Its content is shown until the first feed arrives and to readers without JavaScript. */
const element = (choice: Choice): string => {
  const tag = `nalssi-${choice.element}`;
  const start = startTag(tag, [['src', choice.feed], ...attributesOf(choice)], '  ');
  return `${start}<a href="https://www.weather.go.kr">${TEXTS[choice.lang].office}</a></${tag}>`;
};

/**
 * What the frame may do: run its scripts, request the feed as its own origin, and lead the page to the link that the
 * reader clicks.
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-top-navigation-by-user-activation';

const iframe = (choice: Choice): string =>
  startTag(
    'iframe',
    [
      ['src', frameUrl(choice)],
      ['title', TEXTS[choice.lang].title],
      ['sandbox', SANDBOX],
    ],
    '  ',
  );

const HTML: Readonly<Record<Form, (choice: Choice, release: Release) => string>> = {
  'one-tag': (choice, release) => {
    const data = attributesOf(choice).map(([name, value]) => [`data-${name}`, value] as const);
    const attributes = [...scriptAttributes(choice, release), ['data-feed', choice.feed] as const, ...data];
    return `${preload(choice)}\n${slot(`${startTag('script', attributes, '  ')}</script>`)}`;
  },
  tag: (choice, release) =>
    `${preload(choice)}\n${slot(element(choice))}\n${startTag('script', scriptAttributes(choice, release))}</script>`,
  npm: (choice) => slot(element(choice)),
  iframe: (choice) => slot(`${iframe(choice)}</iframe>`),
};

/** For the page or its CMS template. */
export const htmlOf = (choice: Choice, release: Release): string =>
  `<!-- nalssi ${release.version} -->\n${HTML[choice.form](choice, release)}\n`;
