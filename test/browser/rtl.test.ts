/** On a right-to-left page every element looks as on any other page, since its languages are written left to right. */
import { expect, fixture } from '@open-wc/testing';
import '../../src/define/index.js';
import type { FeedElement } from '../../src/elements/shared/feed-element.js';
import type { TickerElement } from '../../src/elements/ticker/ticker-element.js';
import { RICH } from './board/board.js';
import { changesOf, copies, items, list, offset, roomBefore, until, windowOf } from './modes/modes.js';
import { feedOf, frames, parts, text } from './ticker/ticker.js';

const COLD = feedOf(RICH.map((row) => ({ ...row, condition: '약한비단속', temperature: -7.4 })));

/** An element on a page of the given direction, 640 px wide. */
const mount = async <T extends FeedElement>(
  dir: 'ltr' | 'rtl',
  tag: string,
  attributes: string,
): Promise<T> => {
  const box = await fixture<HTMLElement>(
    `<div dir="${dir}" lang="ar" style="inline-size: 640px"><${tag} lang="ko" ${attributes}></${tag}></div>`,
  );
  const element = box.firstElementChild as T;
  element.feed = COLD;
  await element.updateComplete;
  await frames(4);
  return element;
};
const ticker = (attributes: string): Promise<TickerElement> => mount('rtl', 'nalssi-ticker', attributes);

/** The letters of a text with their left edges in px. */
const letters = (element: Element): readonly (readonly [letter: string, left: number])[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: [string, number][] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    [...node.data].forEach((letter, index) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      found.push([letter, range.getBoundingClientRect().left]);
    });
  return found;
};

/** Boxes of everything with text, in px from the left edge of its element. */
const boxes = (element: FeedElement): string[] => {
  const { left } = element.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll('[part]')]
    .filter((one) => one.closest('.list[inert]') === null)
    .map((one) => {
      const box = one.getBoundingClientRect();
      return `${one.getAttribute('part')} ${Math.round(box.left - left)} ${Math.round(box.width)}`;
    });
};

const ELEMENTS: readonly (readonly [tag: string, attributes: string])[] = [
  ['nalssi-ticker', 'mode=roll paused'],
  ['nalssi-ticker', 'mode=roll paused open'],
  ['nalssi-ticker', 'mode=marquee paused'],
  ['nalssi-ticker', 'mode=strip paused'],
  ['nalssi-board', ''],
  ['nalssi-board', 'layout=list'],
  ['nalssi-board', 'layout=table'],
  ['nalssi-map', 'open'],
  ['nalssi-observation', ''],
];

describe('a page from right to left', () => {
  for (const [tag, attributes] of ELEMENTS)
    describe(`${tag} ${attributes}`, () => {
      it('has the sign before the number and the unit behind it', async () => {
        const element = await mount('rtl', tag, attributes);
        const temperatures = [
          ...element.shadowRoot!.querySelectorAll('.temperature:not(th), .temperature > [aria-hidden]'),
        ].filter(
          (one) =>
            one.textContent.startsWith('-7.4') && [...one.childNodes].some((node) => node instanceof Text),
        );
        expect(temperatures).not.to.have.length(0);
        for (const one of temperatures) {
          const found = letters(one);
          expect(
            [...found]
              .sort(([, left], [, right]) => left - right)
              .map(([letter]) => letter)
              .join(''),
          ).to.equal(text(one));
        }
      });

      it('lays everything out as on any other page', async () => {
        const there = boxes(await mount('rtl', tag, attributes));
        expect(there).to.deep.equal(boxes(await mount('ltr', tag, attributes)));
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      });
    });

  it('fills the window of a marquee, and moves it', async () => {
    const element = await ticker('mode=marquee');
    const frame = windowOf(element).getBoundingClientRect();
    const covered = (): boolean => {
      const lines = [list(element), ...copies(element)].map((line) => line.getBoundingClientRect());
      return lines[0]!.left <= frame.left + roomBefore(element) + 1 && lines.at(-1)!.right >= frame.right;
    };
    await until(() => offset(element) < -2, 'it moves to the left');
    expect(covered()).to.equal(true);
    element.next();
    await frames(2);
    expect(covered()).to.equal(true);
    expect(copies(element).length).to.be.greaterThan(0);
  });

  it('moves a strip, row by row and back', async () => {
    const element = await ticker('mode=strip interval=60');
    const changes = changesOf(element);
    element.next();
    await until(() => Math.abs(offset(element, 1)) <= 1.5, 'the second row is at the start');
    element.previous();
    // To the very end: within its last pixels the strip would treat the scroll as its own.
    await until(() => windowOf(element).scrollLeft === 0, 'the first row is at the start');
    await frames(2);
    windowOf(element).scrollTo({ left: items(element)[3]!.offsetLeft, behavior: 'instant' });
    await until(() => changes.at(-1) === 3, 'it follows its reader');
    expect(changes).to.deep.equal([1, 0, 3]);
  });

  it('leaves the page’s own fallback as the page has it', async () => {
    const box = await fixture<HTMLElement>(
      `<div dir="rtl" lang="ar"><nalssi-ticker lang="ko"><p>الطقس</p></nalssi-ticker></div>`,
    );
    await frames(2);
    expect(getComputedStyle(box.querySelector('p')!).direction).to.equal('rtl');
  });

  it('puts the marks of a map where they are', async () => {
    const element = await mount('rtl', 'nalssi-map', '');
    const [map] = parts(element, 'map').map((one) => one.getBoundingClientRect());
    for (const spot of element.shadowRoot!.querySelectorAll<HTMLElement>('.spot:not(.crowded)')) {
      const { left } = spot.getBoundingClientRect();
      const due = map!.left + Number(spot.dataset['x']) * map!.width;
      expect(Math.abs(left - due)).to.be.below(1);
    }
  });
});
