import { expect, fixture, nextFrame } from '@open-wc/testing';
import manifest from '../../../custom-elements.json' with { type: 'json' };
import '../../../src/define/index.js';
import type { FeedElement } from '../../../src/elements/shared/feed-element.js';
import { stateFeed } from '../../../demo/gallery/feeds.js';
import { ALL } from '../board/board.js';
import { feedOf, nextEvent } from './ticker.js';

interface Named {
  readonly name: string;
}
interface Documented {
  readonly tagName?: string;
  readonly cssProperties?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly slots?: readonly Named[];
}

const ELEMENTS = (manifest.modules as readonly { declarations?: readonly Documented[] }[])
  .flatMap(({ declarations = [] }) => declarations)
  .filter((one): one is Documented & { tagName: string } => one.tagName !== undefined);

/** Values that are no default; a property that is not listed is a colour. */
const VALUES: Readonly<Record<string, string>> = {
  '--nalssi-padding': '13px',
  '--nalssi-temperature-weight': '200',
  '--nalssi-icon-size': '31px',
  '--nalssi-row-height': '77px',
  '--nalssi-gap': '29px',
  '--nalssi-radius': '11px',
  '--nalssi-z-index': '77',
};
const COLOUR = 'rgb(1, 2, 3)';

/** Attributes for each element that together show all of its parts. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  'nalssi-ticker': ['link="/{id}"', 'open'],
  'nalssi-board': ['', 'layout="table"'],
  'nalssi-map': ['open'],
  'nalssi-observation': [''],
  'nalssi-condition-icon': ['condition="맑음"', 'condition="비"'],
};

const LOOKED_AT = [
  'color',
  'backgroundColor',
  'fill',
  'stroke',
  'fontWeight',
  'outlineColor',
  'outlineStyle',
  'borderTopColor',
  'borderBottomColor',
  'borderTopLeftRadius',
  'paddingLeft',
  'columnGap',
  'width',
  'height',
  'zIndex',
] as const;

const looks = (element: Element): string =>
  [element, ...element.shadowRoot!.querySelectorAll('*')]
    .map((one) => {
      const style = getComputedStyle(one);
      return LOOKED_AT.map((name) => style[name]).join();
    })
    .join('\n');

const FEED = stateFeed('notice', Date.now());

/** The element with data and a notice, its first button or link focused and, on a map, a station chosen. */
const mount = async (tag: string, attributes: string, style = ''): Promise<HTMLElement> => {
  const box = await fixture<HTMLElement>(
    `<div style="width: 700px; ${style}"><${tag} ${attributes}></${tag}></div>`,
  );
  const element = box.firstElementChild as FeedElement;
  if (tag !== 'nalssi-condition-icon') element.feed = FEED;
  await element.updateComplete;
  element.shadowRoot!.querySelector<HTMLElement>('[part~=mark]')?.click();
  await element.updateComplete;
  element.shadowRoot!.querySelector<HTMLElement>('button, a')?.focus({ focusVisible: true });
  await nextFrame();
  return element;
};

/** Its looks, with nothing else on the page, since a panel is as high as there is room. */
const looksOf = async (...given: Parameters<typeof mount>): Promise<string> => {
  const element = await mount(...given);
  const seen = looks(element);
  element.parentElement!.remove();
  return seen;
};

const plain = new Map<string, Promise<string>>();
/** The computed styles without any style of the page. */
const plainLooks = (tag: string, attributes: string): Promise<string> => {
  const key = `${tag} ${attributes}`;
  const known = plain.get(key) ?? looksOf(tag, attributes);
  plain.set(key, known);
  return known;
};

const partsOf = (element: Element, name: string): Element[] => [
  ...element.shadowRoot!.querySelectorAll(`[part~=${name}]`),
];

describe('what the manifest documents for styling', () => {
  it('is of five elements and at most forty custom properties', () => {
    expect(ELEMENTS.map(({ tagName }) => tagName)).to.have.members(Object.keys(VARIANTS));
    const names = new Set(
      ELEMENTS.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)),
    );
    expect(names.size).to.be.within(10, 40);
  });

  for (const { tagName, cssProperties = [], cssParts = [], slots = [] } of ELEMENTS) {
    it(`${tagName}: what is not documented changes nothing`, async () => {
      for (const attributes of VARIANTS[tagName]!)
        expect(await looksOf(tagName, attributes, `--nalssi-nothing: ${COLOUR}`)).to.equal(
          await plainLooks(tagName, attributes),
        );
    });

    for (const { name } of cssProperties)
      it(`${tagName}: ${name} changes something, set on what is around it`, async () => {
        const changed: boolean[] = [];
        for (const attributes of VARIANTS[tagName]!) {
          const before = await plainLooks(tagName, attributes);
          const after = await looksOf(tagName, attributes, `${name}: ${VALUES[name] ?? COLOUR}`);
          changed.push(before !== after);
        }
        expect(changed).to.include(true);
      });

    for (const { name } of cssParts)
      it(`${tagName}: the part ${name} can be styled`, async () => {
        const sheet = document.createElement('style');
        sheet.textContent = `${tagName}::part(${name}) { text-decoration-color: ${COLOUR} }`;
        document.head.append(sheet);
        const found: Element[] = [];
        for (const attributes of VARIANTS[tagName]!)
          found.push(...partsOf(await mount(tagName, attributes), name));
        if (name === 'status') {
          const empty = await fixture<FeedElement>(`<${tagName} stations="런던"></${tagName}>`);
          empty.feed = stateFeed('fresh', Date.now());
          await empty.updateComplete;
          found.push(...partsOf(empty, name));
        }
        if (name === 'retry') {
          const failed = await fixture<FeedElement>(`<${tagName} src="/none.json"></${tagName}>`);
          await nextEvent(failed, 'nalssi-error');
          await failed.updateComplete;
          found.push(...partsOf(failed, name));
        }
        if (name === 'fold') {
          const long = await fixture<FeedElement>(`<${tagName} layout="table"></${tagName}>`);
          long.feed = feedOf(ALL);
          await long.updateComplete;
          found.push(...partsOf(long, name));
        }
        expect(found).not.to.have.length(0);
        for (const one of found.filter(({ isConnected }) => isConnected))
          expect(getComputedStyle(one).textDecorationColor).to.equal(COLOUR);
        sheet.remove();
      });

    for (const { name } of slots)
      it(`${tagName}: the slot ${name || 'without a name'} shows what is in it`, async () => {
        const element = await fixture<FeedElement>(`<${tagName}><p>대체</p></${tagName}>`);
        await nextFrame();
        expect(element.querySelector('p')!.offsetHeight).to.be.greaterThan(0);
      });
  }
});
