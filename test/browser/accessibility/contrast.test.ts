import { expect, fixture } from '@open-wc/testing';
import type { FeedElement } from '../../../src/elements/shared/feed-element.js';
import { ICONS } from '../../../src/conditions/icons.js';
import { VOCABULARY } from '../../../src/conditions/vocabulary.js';
import type { Observation } from '../../../src/feed/schema.js';
import { CHROMIUM, feedOf, frames, observation } from '../ticker/ticker.js';
import { type Beneath, contrast } from './colours.js';
import { LOOKS, nameOf, resetPage, rootsOf, SHAPE_NAMES, showAll, statesOf } from './subjects.js';

const TEXT = 4.5;
const GRAPHIC = 3;

/** Whether an element is visible at all; text for screen readers only has no colour to measure. */
const isDrawn = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest('.spoken, .linked');
const isDisabled = (element: Element): boolean => element.closest(':disabled, [inert]') !== null;

const textElements = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].filter((element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );

/** Colours of a shape in an icon. */
const inks = (path: Element): string[] => {
  const { fill, stroke } = getComputedStyle(path);
  return [fill, stroke].filter((colour) => colour !== 'none');
};

/** A mark on the map is above the sea or the land, neither of which is its ancestor. */
const grounds = (root: ParentNode): Beneath[] => {
  const map = root.querySelector('.map');
  const land = map?.querySelector('.outline path');
  return [new Map(), ...(map && land ? [new Map([[map, [getComputedStyle(land).fill]]])] : [])];
};

interface Measured {
  readonly what: string;
  readonly ratio: number;
  readonly needed: number;
}

const measure = (root: ParentNode): Measured[] => {
  const beneath = grounds(root);
  const worst = (element: Element, colour: string): number => {
    const behind = element.closest('.marks') ? beneath : beneath.slice(0, 1);
    return Math.min(...behind.map((one) => contrast(element, colour, one)));
  };
  const texts = textElements(root)
    .filter((element) => isDrawn(element) && !isDisabled(element))
    .map((element) => ({
      what: `${element.className || element.localName} "${element.textContent.trim().slice(0, 20)}"`,
      ratio: worst(element, getComputedStyle(element).color),
      needed: TEXT,
    }));
  const graphics = [...root.querySelectorAll('svg:not(.outline) path:not([d=""])')]
    .filter((path) => isDrawn(path) && !isDisabled(path))
    .flatMap((path) =>
      inks(path).map((colour) => ({
        what: `${path.closest('[part]')!.getAttribute('part')} ${path.getAttribute('class') ?? ''} ${colour}`,
        ratio: worst(path, colour),
        needed: GRAPHIC,
      })),
    );
  const rings = [...root.querySelectorAll<HTMLElement>('a, button, [tabindex]')]
    .filter((element) => isDrawn(element) && !isDisabled(element))
    .map((element) => {
      element.focus();
      const { outlineColor, outlineStyle } = getComputedStyle(element);
      expect(outlineStyle, `outline of ${element.outerHTML.slice(0, 60)}`).to.equal('solid');
      return {
        what: `focus ring of ${element.getAttribute('part') ?? element.localName}`,
        ratio: worst(element, outlineColor),
        needed: GRAPHIC,
      };
    });
  return [...texts, ...graphics, ...rings];
};

// Contrast is computed from computed styles, which are the same in every browser: one browser is enough.
const describeInChromium = CHROMIUM ? describe : () => undefined;

describeInChromium('contrast, from the colours as they are mixed on the screen', () => {
  afterEach(resetPage);

  it('is computed as WCAG computes it', () => {
    const box = document.createElement('div');
    document.body.append(box);
    box.innerHTML =
      '<p style="background: #fff"><b style="color: #777">a</b><i style="opacity: 0.5">b</i></p>';
    const [bold, faint] = [box.querySelector('b')!, box.querySelector('i')!];
    expect(contrast(bold, 'rgb(119 119 119)')).to.be.closeTo(4.48, 0.01);
    expect(contrast(bold, '#000')).to.be.closeTo(21, 0.01);
    expect(contrast(faint, '#000')).to.be.closeTo(3.98, 0.05);
    expect(contrast(bold, '#000', new Map([[bold, ['#000']]]))).to.equal(1);
    box.remove();
  });

  for (const shape of SHAPE_NAMES)
    for (const look of LOOKS.filter(({ lang }) => lang === 'ko'))
      it(`is enough in every state: ${shape}, ${look.theme} on ${look.page}`, async () => {
        const low: string[] = [];
        const states = statesOf(shape);
        const shown = await showAll(states.map((state) => ({ shape, state, look })));
        for (const [index, state] of states.entries()) {
          const measured = rootsOf(shown[index]!).flatMap(measure);
          // Fallback content is the page's own: the element displays nothing beside it.
          if (state === 'fallback') expect(measured, nameOf({ shape, state, look })).to.deep.equal([]);
          else expect(measured, nameOf({ shape, state, look })).not.to.deep.equal([]);
          for (const { what, ratio, needed } of measured)
            if (ratio < needed) low.push(`${state}: ${what} ${ratio.toFixed(2)} of ${needed}`);
        }
        expect([...new Set(low)]).to.deep.equal([]);
      }).timeout(30_000);

  /** Grounds that headers have, with a text colour that can be read on them. */
  const GROUNDS = [
    ['white', 'black'],
    ['#f4f1ea', '#333'],
    ['black', '#f1f2f4'],
    ['navy', 'white'],
    ['#c00', 'white'],
    ['green', 'white'],
    ['#666', 'white'],
    ['#767676', 'white'],
    ['yellow', 'black'],
  ] as const;

  /** One row for each icon, at noon or at midnight. */
  const withEveryIcon = (time: string): Observation[] =>
    Object.keys(ICONS).flatMap((icon, index) => {
      const condition = VOCABULARY.find((row) => row[2] === icon)?.[1];
      const row = condition && observation(condition, condition, -index);
      return row ? { ...row, observedAt: time, station: { ...row.station, id: `x${index}` } } : [];
    });
  const ICON_ROWS = ['2025-04-01T12:00:00+09:00', '2025-04-01T00:00:00+09:00'].flatMap(withEveryIcon);

  it('is enough on every ground on which the text is: icons, controls and texts', async () => {
    const page = await fixture<HTMLElement>(
      `<div>${GROUNDS.map(
        ([ground, text]) =>
          `<div style="background: ${ground}; color: ${text}"><nalssi-ticker></nalssi-ticker><nalssi-board></nalssi-board></div>`,
      ).join('')}</div>`,
    );
    const feed = feedOf(
      ICON_ROWS.map((row, index) => ({ ...row, station: { ...row.station, id: `y${index}` } })),
    );
    const elements = [...page.querySelectorAll<FeedElement>('nalssi-ticker, nalssi-board')];
    for (const element of elements) element.setAttribute('stale-after', '1e9');
    for (const element of elements) element.setAttribute('expire-after', '2e9');
    for (const element of elements) element.feed = feed;
    await frames(2);
    const low = elements.flatMap((element) =>
      rootsOf(element)
        .flatMap(measure)
        .filter(({ ratio, needed }) => ratio < needed)
        .map(({ what, ratio }) => `${element.parentElement!.getAttribute('style')!}: ${what} ${ratio}`),
    );
    expect(elements[0]!.shadowRoot!.querySelectorAll('.warm:not([d=""])')).to.have.length.greaterThan(8);
    expect([...new Set(low)]).to.deep.equal([]);
  }).timeout(30_000);

  it('is enough with each preset of the builder', async () => {
    const sheet = new CSSStyleSheet();
    const text = await (await fetch('/demo/assets/presets.css')).text();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
    const names = [...text.matchAll(/^\.([\w-]+) \{/gm)].map(([, name]) => name!);
    expect(names).to.have.length(4);
    const low: string[] = [];
    for (const scheme of [
      'color-scheme: light; background: #fff; color: #111',
      'color-scheme: dark; background: #111; color: #fff',
    ])
      for (const name of names) {
        const box = await fixture<HTMLElement>(
          `<div style="${scheme}"><div class="${name}"><nalssi-ticker open></nalssi-ticker></div></div>`,
        );
        const element = box.querySelector<FeedElement>('nalssi-ticker')!;
        element.feed = feedOf(ICON_ROWS);
        await frames(2);
        for (const { what, ratio, needed } of rootsOf(element).flatMap(measure))
          if (ratio < needed) low.push(`${scheme}, ${name}: ${what} ${ratio.toFixed(2)}`);
      }
    document.adoptedStyleSheets.pop();
    expect([...new Set(low)]).to.deep.equal([]);
  }).timeout(30_000);
});
