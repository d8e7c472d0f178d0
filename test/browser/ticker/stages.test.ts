/** A list of many rows, which is rendered in stages: first what is seen, then the others. */
import { expect } from '@open-wc/testing';
import { feedOf, inWindow, mount, observation, rowTexts, settled, viewport } from './ticker.js';

const ROWS = Array.from({ length: 97 }, (_, index) =>
  observation(index === 60 ? '진도(첨찰산)' : `도시${index}`, '맑음', index / 10),
);

interface Stage {
  readonly rows: readonly string[];
  /** Numbers of the rows in the window, and its width. */
  readonly current: readonly number[];
  readonly width: number;
}

/** What is in the list after each rendering, until all rows are there. */
const stages = async (attributes: string): Promise<Stage[]> => {
  const element = await mount(attributes);
  const seen: Stage[] = [];
  const observer = new MutationObserver(() => {
    const rows = rowTexts(element);
    if (!rows.length || rows.length === seen.at(-1)?.rows.length) return;
    const width = viewport(element).getBoundingClientRect().width;
    seen.push({ rows, current: inWindow(element), width });
  });
  observer.observe(element.shadowRoot!, { childList: true, subtree: true });
  element.feed = feedOf(ROWS);
  await element.updateComplete;
  observer.disconnect();
  return seen;
};

describe('nalssi-ticker, a list of many rows', () => {
  it('is rendered in stages, of which the first shows the current row in a window of the final width', async () => {
    const seen = await stages('start="도시3"');
    expect(seen.map(({ rows }) => rows.length)).to.deep.equal([2, 33, 64, 97]);
    expect(seen[0]!.rows).to.deep.equal(['맑음도시3 0.3℃', '맑음진도(첨찰산) 6.0℃']);
    for (const { rows, current, width } of seen) {
      expect(current.map((index) => rows[index])).to.deep.equal(['맑음도시3 0.3℃']);
      expect(width).to.equal(seen[0]!.width);
    }
  });

  it('is there at once where all of it is seen', async () => {
    for (const attributes of ['mode="strip"', 'mode="marquee"', 'open']) {
      const seen = await stages(attributes);
      expect(seen[0]!.rows.filter((text) => text.includes('도시0 ')).length, attributes).to.be.at.least(1);
      expect(seen[0]!.rows.length, attributes).to.be.at.least(97);
    }
  });

  it('is whole before a step, also right after its feed has been set', async () => {
    const element = await mount();
    element.feed = feedOf(ROWS);
    element.previous();
    expect(rowTexts(element)).to.have.length(97);
    await settled(element);
    expect(inWindow(element)).to.deep.equal([96]);
  });
});
