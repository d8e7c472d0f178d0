/** Contrast with every preset of the builder and without one, in every state, on the grounds that headers have. */
import { expect, fixtureCleanup } from '@open-wc/testing';
import { cdp, CHROMIUM } from '../ticker/ticker.js';
import { measure } from './measure.js';
import { LOOKS, resetPage, rootsOf, type Shape, showAll, statesOf } from './subjects.js';

/**
 * Grounds with the colour of their text. Only the black page says that it is dark: the others are sites that have never
 * heard of colour schemes. On the last one, white text has hardly 4.5:1 itself.
 */
const GROUNDS: Readonly<Record<string, string>> = {
  white: 'background: #fff; color: #111',
  paper: 'background: #f4f1ea; color: #333',
  black: 'color-scheme: dark; background: #111; color: #fff',
  navy: 'background: navy; color: #fff',
  grey: 'background: #666; color: #fff',
  'grey with no room': 'background: #767676; color: #fff',
};
const SHAPES: readonly Shape[] = ['roll', 'board, grid', 'board, table', 'map', 'observation'];
/** A ticker that stands still and has nothing to step through: its buttons are greyed. */
const GREYED = "[part~='control'][aria-disabled='true']";

// Contrast is computed from computed styles, which are the same in every browser: one browser is enough.
const describeInChromium = CHROMIUM ? describe : () => undefined;

describeInChromium('contrast on the grounds that headers have, in every state', () => {
  let presets: readonly string[];
  before(async () => {
    const sheet = new CSSStyleSheet();
    const text = await (await fetch('/demo/assets/presets.css')).text();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
    presets = ['', ...[...text.matchAll(/^\.([\w-]+) \{/gm)].map(([, name]) => name!)];
    expect(presets).to.have.length(5);
  });
  afterEach(resetPage);
  after(() => document.adoptedStyleSheets.pop());

  /** Every state of a shape, each in a box of its own; stations of a map are chosen. */
  const showStates = async (shape: Shape): Promise<readonly (readonly [string, HTMLElement])[]> => {
    // The rows of a fresh feed have every colour of icons already.
    const states = statesOf(shape).filter((state) => !state.endsWith('rain'));
    const shown = await showAll(states.map((state) => ({ shape, state, look: LOOKS[0]! })));
    for (const element of shown) {
      element.shadowRoot!.querySelector<HTMLElement>("[part~='mark']")?.click();
      await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    }
    return shown.map((element, index) => [states[index]!, element]);
  };

  for (const shape of SHAPES)
    it(`is enough with every preset: ${shape}`, async () => {
      const shown = await showStates(shape);
      const roll = shown.find(([state]) => state === 'expired')![1].shadowRoot!;
      if (shape === 'roll') expect(roll.querySelector(GREYED)).not.to.equal(null);
      if (shape === 'map') expect(roll.querySelector('[aria-pressed=true]')).not.to.equal(null);
      const low = new Set<string>();
      for (const preset of presets)
        for (const [ground, style] of Object.entries(GROUNDS)) {
          for (const [, element] of shown) {
            element.parentElement!.className = preset;
            element.parentElement!.style.cssText = style;
          }
          for (const [state, element] of shown)
            for (const { what, ratio, needed } of rootsOf(element).flatMap((root) => measure(root)))
              if (ratio < needed) low.add(`${preset} on ${ground}, ${state}: ${what} ${ratio.toFixed(2)}`);
        }
      expect([...low]).to.deep.equal([]);
    }).timeout(30_000);

  it('does not need colours to tell the chosen mark', async () => {
    const shown = await showStates('map');
    const root = shown.find(([state]) => state === 'fresh')![1].shadowRoot!;
    const frame = (pressed: boolean): string =>
      getComputedStyle(root.querySelector(`[aria-pressed=${pressed}]`)!, '::after').borderTopStyle;
    await cdp('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const frames = [frame(true), frame(false)];
    await cdp('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: '' }] });
    expect(frames).to.deep.equal(['solid', 'none']);
    fixtureCleanup();
  });
});
