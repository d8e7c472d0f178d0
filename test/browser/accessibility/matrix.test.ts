import { expect } from '@open-wc/testing';
import { cdp, CHROMIUM } from '../ticker/ticker.js';
import { WHOLE } from '../whole.js';
import { axeIsClean, secondEngineFinds } from './engines.js';
import {
  LOOKS,
  MORE_SUBJECTS,
  nameOf,
  resetPage,
  SHAPE_NAMES,
  show,
  statesOf,
  type Subject,
  SUBJECTS,
} from './subjects.js';

const ALL_SUBJECTS = [...SUBJECTS, ...MORE_SUBJECTS];

/** Half of them: each theme on each page, and each language. A release has all. */
const isInEveryRun = ({ look }: Subject): boolean => [0, 3, 5, 6].includes(LOOKS.indexOf(look));

const hasNoViolation = async (subject: Subject): Promise<void> => {
  const shown = await show(subject);
  await axeIsClean(shown);
  expect(await secondEngineFinds(shown)).to.deep.equal([]);
};

/** States that only Chromium can simulate: forced colours, and reduced motion. */
const withMedia = async (name: string, value: string, task: () => Promise<void>): Promise<void> => {
  await cdp('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  try {
    await task();
  } finally {
    await cdp('Emulation.setEmulatedMedia', { features: [{ name, value: '' }] });
  }
};

// Both engines read the DOM and computed styles, which are the same in every browser: one browser is enough.
const describeInChromium = CHROMIUM ? describe : () => undefined;

describeInChromium(
  `two engines over ${ALL_SUBJECTS.length} combinations of shape, state, theme, page and language`,
  () => {
    afterEach(resetPage);

    it('has every shape in every state, and every shape and every state in every look', () => {
      for (const shape of SHAPE_NAMES) {
        const own = SUBJECTS.filter((subject) => subject.shape === shape);
        expect(new Set(own.map(({ state }) => state)), shape).to.deep.equal(new Set(statesOf(shape)));
        expect(new Set(own.map(({ look }) => look)).size, shape).to.equal(LOOKS.length);
      }
      for (const state of statesOf('board, grid')) {
        const own = SUBJECTS.filter((subject) => subject.state === state);
        expect(new Set(own.map(({ look }) => look)).size, state).to.equal(LOOKS.length);
      }
    });

    it('finds a violation where there is one', async () => {
      const broken = document.createElement('div');
      broken.innerHTML = '<button></button>';
      document.body.append(broken);
      const found = await secondEngineFinds(broken);
      let clean = true;
      await axeIsClean(broken).catch(() => (clean = false));
      broken.remove();
      expect(clean).to.equal(false);
      expect(found).to.have.length(1);
    });

    for (const subject of WHOLE ? ALL_SUBJECTS : ALL_SUBJECTS.filter(isInEveryRun))
      it(`has no violation: ${nameOf(subject)}`, () => hasNoViolation(subject));

    for (const [name, value] of [
      ['forced-colors', 'active'],
      ['prefers-reduced-motion', 'reduce'],
    ] as const)
      it(`has no violation: ${name}`, () =>
        withMedia(name, value, () => hasNoViolation({ shape: 'roll', state: 'stale', look: LOOKS[0]! })));
  },
);
