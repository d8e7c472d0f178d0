import { expect } from '@open-wc/testing';
import {
  animations,
  controls,
  feedOf,
  frames,
  HEADER,
  inWindow,
  mount,
  part,
  parts,
  rows,
  rowTexts,
  running,
  settled,
  show,
  viewport,
  Timers,
  nextEvent,
  until,
} from './ticker.js';

const INTERVAL = 0.3;
const rect = (element: Element, row: number): DOMRect =>
  parts(element, 'row')[row]!.parentElement!.getBoundingClientRect();

/** Everything that changes in the shadow root while `task` runs. */
const recordsOf = async (element: Element, task: () => Promise<unknown>): Promise<MutationRecord[]> => {
  const records: MutationRecord[] = [];
  const keep = new MutationObserver((some) => records.push(...some));
  keep.observe(element.shadowRoot!, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  await task();
  records.push(...keep.takeRecords());
  keep.disconnect();
  return records;
};

describe('nalssi-ticker, motion', () => {
  it('rolls to the next row after the interval, and on', async () => {
    const element = await mount(`interval=${INTERVAL}`, feedOf(rows(4)));
    expect(inWindow(element)).to.deep.equal([0]);
    const start = performance.now();
    const { index, observation } = await nextEvent(element, 'nalssi-change');
    expect(performance.now() - start).to.be.greaterThan(INTERVAL * 1000 - 50);
    expect([index, observation.station.name]).to.deep.equal([1, '강릉']);
    expect((await nextEvent(element, 'nalssi-change')).index).to.equal(2);
  });

  it('rolls by finite animations of the two rows concerned, which need no layout or paint, and rests in between', async () => {
    // Held, so that no other roll begins while this one is looked at, however slow the machine is.
    const timers = new Timers(1000);
    const element = await mount('interval=1', feedOf(rows(4)));
    expect(running(element)).to.have.length(0);
    await until(() => timers.of(1000) === 1, 'it is seen');
    const changed = nextEvent(element, 'nalssi-change');
    timers.run(1000);
    await changed;
    const rolls = running(element);
    const items = parts(element, 'row').map((row) => row.parentElement!);
    expect(
      rolls.map(({ effect }) => items.indexOf((effect as KeyframeEffect).target as HTMLElement)),
    ).to.deep.equal([0, 1]);
    for (const roll of rolls) {
      const effect = roll.effect as KeyframeEffect;
      const properties = effect.getKeyframes().flatMap((keyframe) => Object.keys(keyframe));
      expect(
        new Set(properties.filter((name) => !/^(offset|computedOffset|easing|composite)$/.test(name))),
      ).to.deep.equal(new Set(['transform', 'opacity']));
      const { duration, iterations } = effect.getComputedTiming();
      expect(iterations).to.equal(1);
      expect(duration).to.be.within(1, 1000);
    }
    await Promise.all(rolls.map(({ finished }) => finished));
    await frames(2);
    expect(running(element)).to.have.length(0);
    expect(inWindow(element)).to.deep.equal([1]);
    expect(timers.of(1000)).to.equal(1);
    timers.restore();
  });

  it('changes nothing in the DOM for a roll, and writes no style attribute ever', async () => {
    const element = await mount(`interval=${INTERVAL}`, feedOf(rows(3)));
    const records = await recordsOf(element, async () => {
      for (let roll = 0; roll < 4; roll += 1) await nextEvent(element, 'nalssi-change');
      element.previous();
      await settled(element);
    });
    expect(records).to.have.length(0);
    expect(element.shadowRoot!.querySelectorAll('[style]')).to.have.length(0);
    expect(element.hasAttribute('style')).to.equal(false);
  });

  for (const count of [2, 3, 16])
    for (const [name, step, from, to] of [
      ['the last to the first', 'next', count - 1, 0],
      ['the first to the last', 'previous', 0, count - 1],
    ] as const)
      it(`rolls of ${count} rows from ${name}, a short way and never with two rows to be read`, async () => {
        const element = await mount('paused', feedOf(rows(count)));
        if (from) {
          element.previous();
          await settled(element);
        }
        expect(inWindow(element)).to.deep.equal([from]);
        element[step]();
        const { top, height } = viewport(element).getBoundingClientRect();
        const way = (row: number): number => (rect(element, row).top - top) * (step === 'next' ? 1 : -1);
        const opacity = (row: number): number =>
          Number(getComputedStyle(parts(element, 'row')[row]!.parentElement!).opacity);
        for (const part of [0, 0.1, 0.25, 0.5, 0.75, 0.999]) {
          for (const animation of animations(element)) {
            animation.pause();
            animation.currentTime = part * Number(animation.effect!.getComputedTiming().duration);
          }
          // The old row leaves at the side from which the next one does not come, less than half a row away.
          expect(way(from), `way at ${part}`).to.be.within(-height / 2, 0.5);
          expect(way(to), `way at ${part}`).to.be.within(-0.5, height / 2);
          expect(Math.min(opacity(from), opacity(to)), `paler row at ${part}`).to.be.lessThan(0.3);
          if (part === 0) expect([opacity(from), opacity(to)]).to.deep.equal([1, 0]);
          if (part > 0.9) expect(opacity(from)).to.be.closeTo(0, 0.05);
          if (part > 0.9) expect(opacity(to)).to.be.closeTo(1, 0.05);
        }
        for (const animation of animations(element)) if (animation.playState === 'paused') animation.play();
        await settled(element);
        expect(inWindow(element)).to.deep.equal([to]);
        expect(
          Math.abs(rect(element, to).top - viewport(element).getBoundingClientRect().top),
        ).to.be.lessThan(1);
        element[step === 'next' ? 'previous' : 'next']();
        await settled(element);
        expect(inWindow(element)).to.deep.equal([from]);
      });

  it('ends at the right row however fast one steps', async () => {
    const element = await mount('paused', feedOf(rows(4)));
    for (let step = 0; step < 7; step += 1) element.next();
    await settled(element);
    expect(inWindow(element)).to.deep.equal([3]);
    for (const step of ['next', 'previous', 'previous', 'next', 'next'] as const) {
      element[step]();
      await frames(2);
    }
    await settled(element);
    expect(inWindow(element)).to.deep.equal([0]);
    expect(running(element)).to.have.length(0);
  });

  it('neither moves nor shows controls with one row', async () => {
    const timers = new Timers();
    const element = await mount('interval=0.05', feedOf(rows(1)));
    timers.restore();
    let changes = 0;
    element.addEventListener('nalssi-change', () => (changes += 1));
    element.next();
    await frames(2);
    expect([changes, running(element).length, timers.of(50)]).to.deep.equal([0, 0, 0]);
    expect(controls(element).map((button) => getComputedStyle(button).visibility)).to.deep.equal([
      'hidden',
      'hidden',
      'hidden',
    ]);
    await show(element, feedOf(rows(2)));
    expect(getComputedStyle(controls(element)[0]!).visibility).to.equal('visible');
  });

  it('keeps the current row through updates', async () => {
    const element = await mount('paused', feedOf(rows(5)));
    for (let step = 0; step < 3; step += 1) element.next();
    await settled(element);
    await show(element, feedOf(rows(5).map((row) => ({ ...row, temperature: 30 }))));
    expect(inWindow(element)).to.deep.equal([3]);
    expect(rowTexts(element)[3]).to.equal('맑음대전 30.0℃');
    element.unit = 'f';
    element.lang = 'en';
    await element.updateComplete;
    expect(inWindow(element)).to.deep.equal([3]);
    await show(element, feedOf(HEADER.observations));
    expect(inWindow(element)).to.deep.equal([3]);
  });

  it('shows the last row when the current one is gone', async () => {
    const element = await mount('paused', feedOf(rows(5)));
    element.previous();
    await settled(element);
    await show(element, feedOf(rows(2)));
    expect(inWindow(element)).to.deep.equal([1]);
    element.next();
    await settled(element);
    expect(inWindow(element)).to.deep.equal([0]);
  });

  it('takes more and fewer rows in the middle of a roll round the end', async () => {
    const element = await mount('paused', feedOf(rows(3)));
    element.previous();
    await frames(3);
    await show(element, feedOf(rows(6)));
    await settled(element);
    expect(inWindow(element)).to.deep.equal([2]);
  });

  it('keeps every row within a row’s height of the window, where it also waits', async () => {
    const element = await mount('paused', feedOf());
    const { top, bottom, height } = viewport(element).getBoundingClientRect();
    const near = (): void => {
      for (const [row] of parts(element, 'row').entries()) {
        const box = rect(element, row);
        expect(box.top).to.be.within(top - height - 1, bottom + 1);
        expect(box.bottom).to.be.within(top - 1, bottom + height + 1);
      }
    };
    near();
    for (const delta of [1, 1, -1, -1, -1]) {
      if (delta > 0) element.next();
      else element.previous();
      await frames(2);
      near();
      await settled(element);
      near();
      expect(inWindow(element)).to.have.length(1);
    }
  });

  it('changes only the row of a temperature that changes', async () => {
    const element = await mount('paused', feedOf());
    const feed = element.feed!;
    const changed = feed.observations.map((row, index) =>
      index === 5 ? { ...row, temperature: -3.8 } : row,
    );
    const records = await recordsOf(element, () => show(element, { ...feed, observations: changed }));
    const row = parts(element, 'row')[5]!.parentElement!;
    // Once in the visible parts, once in the sentence for screen readers.
    expect(records).to.have.length(2);
    for (const { target } of records) expect(row.contains(target)).to.equal(true);
    const again = await recordsOf(element, () => show(element, { ...feed, observations: changed }));
    expect(again).to.have.length(0);
  });

  it('stays where a step by hand led when the pointer leaves in the middle of it', async () => {
    const element = await mount('paused', feedOf(rows(4)));
    element.next();
    await frames(3);
    element.dispatchEvent(new PointerEvent('pointerleave'));
    element.theme = 'dark';
    await element.updateComplete;
    await settled(element);
    expect(inWindow(element)).to.deep.equal([1]);
  });

  it('leaves no animation behind', async () => {
    const element = await mount('paused', feedOf(rows(3)));
    element.previous();
    const list = part(element, 'list');
    element.remove();
    await frames(2);
    expect(list.getAnimations({ subtree: true })).to.have.length(0);
  });
});
