/**
 * Page translators rewrite text, also in shadow roots. Whatever they do and however often, after the next hour has
 * arrived, the text is that of an element that was never translated.
 */
import { expect, fixture } from '@open-wc/testing';
import '../../src/define/index.js';
import type { FeedElement } from '../../src/elements/shared/feed-element.js';
import type { Observation, ObservationFeed } from '../../src/feed/schema.js';
import { RICH } from './board/board.js';
import { copies } from './modes/modes.js';
import { feedOf, hoursAgo, part, parts, text } from './ticker/ticker.js';

const textsIn = (root: Node): Text[] => {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data, parentElement }) => data.trim() && parentElement?.localName !== 'style');
};
const font = (data: string): HTMLElement => {
  const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name)) as [
    HTMLElement,
    HTMLElement,
  ];
  outer.append(inner);
  inner.textContent = data;
  return outer;
};
const translated = ({ data }: Text): string => `[T]${data}`;

/** What known translators do to each text. */
const TRANSLATORS: Readonly<Record<string, (node: Text) => void>> = {
  // Chrome, and the script of Google Translate.
  'elements in place of text': (node) => node.replaceWith(font(translated(node))),
  // Safari.
  'other text in its place': (node) => node.replaceWith(translated(node)),
  // Extensions that show both languages.
  'elements beside the text': (node) => node.after(font(translated(node))),
  // Firefox recreates the content of a block without its comments.
  'all content of its parent': (node) => {
    const parent = node.parentElement!;
    parent.replaceChildren(
      ...[...parent.childNodes]
        .filter((child) => !(child instanceof Comment))
        .map((child) => (child === node ? translated(node) : child)),
    );
  },
  'the order of words': (node) => {
    node.parentElement!.prepend(font(translated(node)));
    node.remove();
  },
};

/** Another hour, in which every text and the age of every row differ. */
const NOW: ObservationFeed = { ...feedOf(RICH), notice: '점검 중' };
const LATER: ObservationFeed = {
  ...feedOf(
    RICH.map((row, index): Observation => ({
      ...row,
      condition: index % 3 ? '약한비단속' : row.condition,
      temperature: row.temperature === null ? 1 : row.temperature + 7,
      humidity: 12,
      ...(index === 1 && { observedAt: hoursAgo(5) }),
    })).slice(0, 12),
    3,
  ),
  notice: '점검 끝',
  source: { name: '예보국' },
};

const ELEMENTS: readonly (readonly [tag: string, attributes: string])[] = [
  ['nalssi-ticker', 'mode=roll interval=60'],
  ['nalssi-ticker', 'mode=roll interval=60 open link=/weather/{id}'],
  ['nalssi-ticker', 'mode=marquee paused'],
  ['nalssi-ticker', 'mode=strip interval=60'],
  ['nalssi-board', ''],
  ['nalssi-board', 'layout=list'],
  ['nalssi-board', 'layout=table'],
  ['nalssi-map', 'open'],
  ['nalssi-observation', 'stations=서울'],
];

const mount = async (tag: string, attributes: string, feed: ObservationFeed): Promise<FeedElement> => {
  const box = await fixture<HTMLElement>(
    `<div style="inline-size: 700px"><${tag} ${attributes}></${tag}></div>`,
  );
  const element = box.firstElementChild as FeedElement;
  await show(element, feed);
  return element;
};
const show = async (element: FeedElement, feed: ObservationFeed): Promise<void> => {
  element.feed = feed;
  await element.updateComplete;
};
const translate = async (element: FeedElement, how: (node: Text) => void): Promise<void> => {
  for (const node of textsIn(element.shadowRoot!)) how(node);
  // Mutation observers of the page notice it.
  await Promise.resolve();
};
const words = (element: FeedElement): string => text(part(element, 'base'));
const structure = (element: FeedElement): string =>
  [...element.shadowRoot!.querySelectorAll('*')].map(({ localName }) => localName).join(' ');

describe('a page that is translated', () => {
  for (const [tag, attributes] of ELEMENTS)
    for (const [name, how] of Object.entries(TRANSLATORS))
      it(`has the feed’s words in ${tag} ${attributes}: ${name}`, async () => {
        const element = await mount(tag, attributes, NOW);
        await translate(element, how);
        expect(words(element)).to.contain('[T]');
        await translate(element, how);
        await show(element, LATER);
        const fresh = await mount(tag, attributes, LATER);
        expect(words(element)).to.equal(words(fresh));
        expect(structure(element)).to.equal(structure(fresh));
        await translate(element, how);
        await show(element, NOW);
        expect(words(element)).to.equal(words(await mount(tag, attributes, NOW)));
      });

  it('keeps what is waiting for data, and says what has failed', async () => {
    const box = await fixture<HTMLElement>('<div><nalssi-ticker stations="런던"></nalssi-ticker></div>');
    const element = box.firstElementChild as FeedElement;
    await show(element, NOW);
    await translate(element, TRANSLATORS['elements in place of text']!);
    element.lang = 'en';
    await element.updateComplete;
    expect(text(part(element, 'status'))).to.equal('No observations for these cities');
  });

  it('follows another language and another unit', async () => {
    const element = await mount('nalssi-board', 'layout=table', NOW);
    await translate(element, TRANSLATORS['elements in place of text']!);
    element.lang = 'en';
    element.unit = 'f';
    await element.updateComplete;
    expect(words(element)).to.equal(words(await mount('nalssi-board', 'layout=table lang=en unit=f', NOW)));
  });

  it('takes nothing from its reader: focus, a sorted table, the current row', async () => {
    const board = await mount('nalssi-board', 'layout=table', NOW);
    const sort = parts(board, 'sort')[1]!;
    sort.click();
    await board.updateComplete;
    sort.focus();
    await translate(board, TRANSLATORS['elements in place of text']!);
    await show(board, LATER);
    expect(board.shadowRoot!.activeElement === sort).to.equal(true);
    expect(sort.closest('th')!.getAttribute('aria-sort')).to.equal('ascending');

    const ticker = await mount('nalssi-ticker', 'interval=60 start=서울', NOW);
    const list = part(ticker, 'list');
    await translate(ticker, TRANSLATORS['elements in place of text']!);
    await show(ticker, LATER);
    expect(part(ticker, 'list') === list).to.equal(true);
  });

  it('costs a marquee no copies, and leaves the style sheets of extensions', async () => {
    const element = await mount('nalssi-ticker', 'mode=marquee paused', NOW);
    const sheet = document.createElement('style');
    element.shadowRoot!.prepend(sheet);
    await translate(element, TRANSLATORS['elements in place of text']!);
    element.parentElement!.style.inlineSize = '1200px';
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await show(element, LATER);
    expect(copies(element)).to.have.length(1);
    expect(text(copies(element)[0]!)).to.equal(text(part(element, 'list')));
    expect(sheet.isConnected).to.equal(true);
  });

  it('moved in the document, still has the feed’s words', async () => {
    const element = await mount('nalssi-observation', 'stations=서울', NOW);
    for (const node of textsIn(element.shadowRoot!)) TRANSLATORS['elements in place of text']!(node);
    document.body.append(element);
    await show(element, LATER);
    expect(words(element)).to.equal(words(await mount('nalssi-observation', 'stations=서울', LATER)));
    element.remove();
  });

  it('changes nothing in its nodes where nobody else does', async () => {
    const element = await mount('nalssi-board', '', NOW);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(element.shadowRoot!, { childList: true, subtree: true });
    await show(element, {
      ...NOW,
      // A value that was missing comes with its unit.
      observations: NOW.observations.map((row) => ({
        ...row,
        temperature: row.temperature === null ? null : 20,
      })),
    });
    observer.disconnect();
    expect(records).to.have.length(0);
  });
});
