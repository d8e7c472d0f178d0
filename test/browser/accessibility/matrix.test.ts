import { expect } from '@open-wc/testing';
import { axeIsClean, secondEngineFinds } from './engines.js';
import { LOOKS, nameOf, resetPage, SHAPE_NAMES, show, statesOf, SUBJECTS } from './subjects.js';

describe(`two engines over ${SUBJECTS.length} combinations of shape, state, theme, page and language`, () => {
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

  for (const subject of SUBJECTS)
    it(`has no violation: ${nameOf(subject)}`, async () => {
      const shown = await show(subject);
      await axeIsClean(shown);
      expect(await secondEngineFinds(shown)).to.deep.equal([]);
    });
});
