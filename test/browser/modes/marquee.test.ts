import { aTimeout, expect, fixture } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  animations,
  cdp,
  CHROMIUM,
  controls,
  feedOf,
  frames,
  HEADER,
  heard,
  parts,
  rows,
  running,
  setHidden,
  show,
} from '../ticker/ticker.js';
import {
  centre,
  changesOf,
  copies,
  inBox,
  items,
  list,
  many,
  movedFrom,
  offset,
  pointAt,
  pointAway,
  roomBefore,
  track,
  until,
  windowOf,
} from './modes.js';

const SPEED = 50;
const only = (element: Element): Animation => {
  const [animation, ...others] = animations(element);
  expect(others).to.have.length(0);
  return animation!;
};
const durationOf = (animation: Animation): number => Number(animation.effect!.getComputedTiming().duration);
const passing = (element: Element) => until(() => running(element).length === 1, 'it passes');

describe('nalssi-ticker, marquee', () => {
  beforeEach(pointAway);
  afterEach(async () => {
    setHidden(false);
    await resetMouse();
  });

  for (const [count, width] of [
    [2, 1500],
    [2, 320],
    [16, 320],
    [16, 3000],
    [97, 700],
    [97, 9000],
  ] as const)
    it(`is seamless: ${count} rows in ${width} px`, async () => {
      const element = await inBox('mode=marquee paused', feedOf(many(count)), `width: ${width}px`);
      const animation = only(element);
      const lines = [list(element), ...copies(element)];
      const frame = windowOf(element).getBoundingClientRect();
      // The end of each row has more space than there is before the first one.
      const start = frame.left + roomBefore(element);
      for (const part of [0, 0.25, 0.5, 0.999999]) {
        animation.currentTime = durationOf(animation) * part;
        const boxes = lines.map((line) => line.getBoundingClientRect());
        expect(boxes[0]!.left).to.be.at.most(start + 0.1);
        expect(boxes.at(-1)!.right, `filled at ${part}`).to.be.at.least(frame.right - 0.1);
        for (const [index, box] of boxes.slice(1).entries())
          expect(Math.abs(box.left - boxes[index]!.right)).to.be.lessThan(0.1);
        // Not more copies than are needed.
        if (part === 0) expect(boxes.at(-1)!.left).to.be.lessThan(frame.right + boxes[0]!.width);
      }
      // When the list has passed, its copy is where the list was.
      const end = copies(element)[0]!.getBoundingClientRect().left;
      animation.currentTime = 0;
      expect(Math.abs(list(element).getBoundingClientRect().left - start)).to.be.lessThan(0.5);
      expect(Math.abs(end - start)).to.be.lessThan(0.5);
    });

  it('stands still with one row, uncopied', async () => {
    const element = await inBox('mode=marquee', feedOf(rows(1)));
    await frames(4);
    const changes = changesOf(element);
    element.next();
    await frames(2);
    expect([running(element).length, copies(element).length, offset(element)]).to.deep.equal([0, 0, 0]);
    expect(changes).to.deep.equal([]);
    expect(getComputedStyle(controls(element)[0]!).visibility).to.equal('hidden');
    await show(element, feedOf(rows(3)));
    await passing(element);
    expect(copies(element).length).to.be.greaterThan(0);
  });

  for (const style of [
    'width: 320px',
    'width: 700px; font-size: 9px',
    'width: 1200px; font-size: 40px',
    'width: 700px; zoom: 2',
  ])
    it(`passes ${SPEED} px a second: ${style}`, async () => {
      const element = await inBox('mode=marquee paused', feedOf(), style);
      const animation = only(element);
      const { duration, iterations } = animation.effect!.getComputedTiming();
      expect(iterations).to.equal(Infinity);
      expect((list(element).offsetWidth / Number(duration)) * 1000).to.be.closeTo(SPEED, 0.1);
      const zoom = style.includes('zoom') ? 2 : 1;
      animation.currentTime = 1000;
      const from = list(element).getBoundingClientRect().left;
      animation.currentTime = 3000;
      const passed = from - list(element).getBoundingClientRect().left;
      expect([1, zoom].some((by) => Math.abs(passed / by - 2 * SPEED) < 1)).to.equal(true);
    });

  for (const [speed, due] of [
    ['120', 120],
    ['0', SPEED],
    ['fast', SPEED],
    ['1e30', 1000],
  ] as const)
    it(`passes at the speed that is asked for: ${speed}`, async () => {
      const element = await inBox(`mode=marquee paused speed=${speed}`);
      expect((list(element).offsetWidth / durationOf(only(element))) * 1000).to.be.closeTo(due, 0.1);
    });

  it('keeps its place when the speed changes', async () => {
    const element = await inBox('mode=marquee paused start=대구');
    only(element).currentTime = Number(only(element).currentTime) + 300;
    const before = offset(element);
    element.speed = 200;
    await element.updateComplete;
    expect(offset(element)).to.be.closeTo(before, 1);
    expect((list(element).offsetWidth / durationOf(only(element))) * 1000).to.be.closeTo(200, 0.1);
  });

  it('has arrows that point where it goes', async () => {
    const across = await inBox('mode=marquee paused');
    const [, previous, next] = controls(across).map((one) =>
      one.querySelector('path')!.getBoundingClientRect(),
    );
    expect(previous!.height).to.be.greaterThan(previous!.width);
    expect(next!.height).to.be.greaterThan(next!.width);
  });

  it('has copies that nobody reads or reaches', async () => {
    const element = await inBox('mode=marquee paused link="/w/{id}"', feedOf(), 'width: 2500px');
    expect(copies(element).length).to.be.greaterThan(0);
    for (const copy of copies(element)) {
      expect([copy.inert, copy.getAttribute('aria-hidden')]).to.deep.equal([true, 'true']);
      expect(copy.textContent).to.equal(list(element).textContent);
    }
    const words = heard(element.shadowRoot!).filter((one) => one.endsWith('도'));
    expect(words).to.have.length(16);
    expect(new Set(words)).to.have.length(16);
    const own = element.parentElement!.querySelectorAll('button');
    own[0]!.focus();
    const reached: Element[] = [];
    for (let tab = 0; tab < 24 && document.activeElement !== own[1]; tab += 1) {
      await sendKeys({ press: 'Tab' });
      const at = element.shadowRoot!.activeElement;
      if (at?.matches('.link')) reached.push(at.closest('li')!);
    }
    expect(reached.length).to.equal(16);
    expect(reached.every((row, index) => row === items(element)[index])).to.equal(true);
  });

  it('renews its copies with the data', async () => {
    const element = await inBox('mode=marquee paused', feedOf(rows(3)));
    await show(element, feedOf(rows(3).map((row) => ({ ...row, temperature: -21.5 }))));
    const written = () => copies(element).map((copy) => copy.textContent);
    expect(written()[0]).to.include('-21.5');
    expect(written().every((text) => text === list(element).textContent)).to.equal(true);
    element.lang = 'en';
    await element.updateComplete;
    expect(written().every((text) => text === list(element).textContent)).to.equal(true);
    expect(written()[0]).to.include('Seoul');
  });

  it('has one endless animation of a transform, held in place by pointer, keyboard, page and view', async () => {
    const element = await inBox('mode=marquee', feedOf(), 'width: 700px; margin-bottom: 3000px');
    await passing(element);
    const animation = only(element);
    const effect = animation.effect as KeyframeEffect;
    expect(effect.target === track(element)).to.equal(true);
    const names = effect.getKeyframes().flatMap((keyframe) => Object.keys(keyframe));
    expect(names.filter((name) => !/^(offset|computedOffset|easing|composite)$/.test(name))).to.deep.equal([
      'transform',
      'transform',
    ]);
    const holds = async (why: string, hold: () => unknown, release: () => unknown): Promise<void> => {
      await hold();
      await until(() => animation.playState === 'paused', `held: ${why}`);
      await animation.ready;
      const held = Number(animation.currentTime);
      expect(held).to.be.greaterThan(0);
      await frames(3);
      expect(animation.currentTime, why).to.equal(held);
      await release();
      await until(() => animation.playState === 'running', `released: ${why}`);
      expect(Number(animation.currentTime)).to.be.within(held, held + 1500);
      expect(only(element) === animation).to.equal(true);
    };
    await holds('pointer', () => pointAt(element), pointAway);
    const [before] = element.parentElement!.querySelectorAll('button');
    await holds(
      'keyboard',
      async () => {
        before!.focus();
        await sendKeys({ press: 'Tab' });
      },
      () => before!.focus(),
    );
    await holds(
      'hidden',
      () => setHidden(true),
      () => setHidden(false),
    );
    await holds(
      'out of view',
      () => scrollTo(0, 2000),
      () => scrollTo(0, 0),
    );
    await holds(
      'stopped',
      () => element.pause(),
      () => element.play(),
    );
    await holds(
      'panel',
      () => (element.open = true),
      () => (element.open = false),
    );
  });

  it('does not pass with data that has expired', async () => {
    const element = await inBox('mode=marquee', feedOf(HEADER.observations, 9));
    await frames(4);
    expect(running(element)).to.have.length(0);
    await show(element, feedOf());
    await passing(element);
  });

  it('does no script, style or DOM work while it passes', async () => {
    const element = await inBox('mode=marquee', feedOf());
    await passing(element);
    const records: MutationRecord[] = [];
    const keep = new MutationObserver((some) => records.push(...some));
    keep.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true });
    const animation = only(element);
    const from = Number(animation.currentTime);
    await until(() => Number(animation.currentTime) > from + 300, 'it has passed for a while');
    expect(only(element) === animation).to.equal(true);
    expect(records.concat(keep.takeRecords())).to.have.length(0);
    keep.disconnect();
    expect(element.shadowRoot!.querySelectorAll('[style]')).to.have.length(0);
  });

  it('leaves no animation and no copy when it is removed, and goes on where it was when it comes back', async () => {
    const element = await inBox('mode=marquee start=대구', feedOf());
    await passing(element);
    const animation = only(element);
    animation.currentTime = Number(animation.currentTime) + 400;
    const { parentElement } = element;
    element.remove();
    expect(animation.playState).to.equal('idle');
    expect([
      animations(element).length,
      document.getAnimations().length,
      copies(element).length,
    ]).to.deep.equal([0, 0, 0]);
    await frames(2);
    expect(animations(element)).to.have.length(0);
    parentElement!.append(element);
    await passing(element);
    expect(Math.abs(offset(element, 4))).to.be.lessThan(60);
    expect(copies(element).length).to.be.greaterThan(0);
  });

  if (CHROMIUM)
    it('frees its nodes', async () => {
      const refs: WeakRef<Element>[] = [];
      const box = await fixture<HTMLElement>('<div></div>');
      // In a function of its own, so that no variable keeps a reference.
      const comeAndGo = async (): Promise<void> => {
        const element = document.createElement('nalssi-ticker');
        element.setAttribute('mode', 'marquee');
        box.append(element);
        await show(element, feedOf());
        await passing(element);
        refs.push(new WeakRef(element), new WeakRef(track(element)), new WeakRef(copies(element)[0]!));
        element.remove();
      };
      for (let round = 0; round < 5; round += 1) await comeAndGo();
      // The browser itself keeps a reference to the last one.
      refs.splice(-3);
      for (let wait = 0; wait < 200 && refs.some((ref) => ref.deref()); wait += 1) {
        await aTimeout(50);
        await cdp('HeapProfiler.collectGarbage');
      }
      expect(refs.filter((ref) => ref.deref())).to.have.length(0);
    });

  it('keeps its place when its width, its letters or its rows change', async () => {
    const element = await inBox('mode=marquee paused', feedOf());
    const box = element.parentElement!;
    const place = (): [number, number] => {
      const row = items(element).findLastIndex((_, index) => offset(element, index) <= 0.5);
      return [row, -offset(element, row) / items(element)[row]!.offsetWidth];
    };
    const animation = only(element);
    animation.currentTime =
      ((items(element)[5]!.offsetLeft + items(element)[5]!.offsetWidth / 2) / SPEED) * 1000;
    const expectPlace = async (why: string): Promise<void> => {
      await frames(6);
      const [row, part] = place();
      expect(row, why).to.equal(5);
      expect(part, why).to.be.closeTo(0.5, 0.03);
      expect(list(element).offsetWidth / durationOf(only(element))).to.be.closeTo(SPEED / 1000, 0.0002);
      expect([list(element), ...copies(element)].at(-1)!.getBoundingClientRect().right).to.be.at.least(
        windowOf(element).getBoundingClientRect().right,
      );
    };
    await expectPlace('as it was');
    box.style.width = '1400px';
    await expectPlace('wider');
    box.style.width = '300px';
    await expectPlace('narrower');
    box.style.fontSize = '32px';
    await expectPlace('larger letters');
    await show(element, feedOf(HEADER.observations.map((row) => ({ ...row, condition: '구름많음' }))));
    await expectPlace('longer words');
    await show(element, feedOf(rows(9)));
    await expectPlace('fewer rows');
    element.unit = 'f';
    await element.updateComplete;
    await expectPlace('another unit');
  });

  it('keeps the current row while it cannot be seen', async () => {
    const element = await inBox('mode=marquee paused start=대구', feedOf(), 'display: none');
    element.next();
    await frames(3);
    expect(animations(element)).to.have.length(0);
    element.parentElement!.style.display = 'block';
    await until(() => animations(element).length === 1, 'measured');
    expect(Math.abs(offset(element, 5))).to.be.lessThan(1);
    element.parentElement!.style.display = 'none';
    await frames(3);
    element.mode = 'strip';
    await element.updateComplete;
    element.parentElement!.style.display = 'block';
    element.mode = 'marquee';
    await element.updateComplete;
    await frames(3);
    expect(Math.abs(offset(element, 5))).to.be.lessThan(1);
  });

  it('goes row by row, both ways and round the ends', async () => {
    const element = await inBox('mode=marquee paused', feedOf(rows(4)));
    const changes = changesOf(element);
    const [, previous, next] = controls(element);
    for (const [button, row] of [
      [next, 1],
      [next, 2],
      [previous, 1],
      [previous, 0],
      [previous, 3],
      [next, 0],
    ] as const) {
      button!.click();
      expect(Math.abs(offset(element, row)), `row ${row}`).to.be.lessThan(1);
    }
    await frames(1);
    expect(changes).to.deep.equal([1, 2, 1, 0, 3, 0]);
  });

  it('follows a drag while it stands still, beyond its edges, and clicks nothing', async () => {
    const element = await inBox('mode=marquee link="#{id}"', feedOf(), 'width: 500px; margin: 100px');
    await passing(element);
    const frame = windowOf(element);
    await pointAt(frame);
    await until(() => running(element).length === 0, 'held');
    const before = offset(element);
    const { hash } = location;
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: centre(frame, -60) });
    expect(movedFrom(element, before)).to.be.closeTo(-60, 2);
    await sendMouse({ type: 'move', position: centre(frame, 40) });
    expect(movedFrom(element, before)).to.be.closeTo(40, 2);
    await sendMouse({ type: 'move', position: centre(frame, -30, 60) });
    expect(movedFrom(element, before)).to.be.closeTo(-30, 2);
    await sendMouse({ type: 'move', position: centre(frame, -20) });
    await sendMouse({ type: 'up' });
    await frames(2);
    const after = offset(element);
    await sendMouse({ type: 'move', position: centre(frame, 50) });
    expect(offset(element), 'let go').to.equal(after);
    expect([location.hash, getSelection()!.toString()]).to.deep.equal([hash, '']);
    // A click by keyboard is not part of the drag.
    let prevented: boolean | undefined;
    element.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    parts(element, 'link')[0]!.click();
    expect(prevented).to.equal(false);
  });

  it('leaves a click to the link, and a press from elsewhere to the page', async () => {
    const element = await inBox('mode=marquee link="#{id}"', feedOf(), 'width: 500px; margin: 100px');
    await passing(element);
    const frame = windowOf(element);
    await pointAt(frame);
    await until(() => running(element).length === 0, 'held');
    const before = offset(element);
    const row = items(element).findLast((one) => one.getBoundingClientRect().left < centre(frame)[0])!;
    const clicks: Event[] = [];
    row.addEventListener('click', (event) => {
      event.preventDefault();
      clicks.push(event);
    });
    await sendMouse({ type: 'click', position: centre(frame, 1) });
    await frames(2);
    expect(clicks).to.have.length(1);
    await sendMouse({ type: 'move', position: centre(frame, 0, 60) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: centre(frame) });
    await sendMouse({ type: 'move', position: centre(frame, 60) });
    await sendMouse({ type: 'up' });
    expect(Math.abs(movedFrom(element, before))).to.be.lessThan(60);
  });

  it('follows a sideways wheel while it stands still; others scroll the page', async () => {
    const element = await inBox('mode=marquee paused', feedOf());
    const wheel = (deltaX: number, deltaY: number): boolean =>
      !windowOf(element).dispatchEvent(
        new WheelEvent('wheel', { deltaX, deltaY, bubbles: true, composed: true, cancelable: true }),
      );
    expect(wheel(80, 0)).to.equal(true);
    expect(offset(element)).to.be.closeTo(-80, 0.5);
    expect(wheel(-30, 4)).to.equal(true);
    expect(offset(element)).to.be.closeTo(-50, 0.5);
    expect([wheel(0, 100), wheel(3, 100), wheel(-3, -100)]).to.deep.equal([false, false, false]);
    expect(offset(element)).to.be.closeTo(-50, 0.5);
    // Past the start, to the end of the list.
    expect(wheel(-90, 0)).to.equal(true);
    expect(offset(element)).to.be.closeTo(40 - list(element).offsetWidth, 1);
    element.play();
    await passing(element);
    const before = Number(only(element).currentTime);
    expect(wheel(500, 0)).to.equal(false);
    expect(Number(only(element).currentTime) - before).to.be.lessThan(2000);
  });

  if (CHROMIUM)
    it('lets the page scroll under a real wheel', async () => {
      const element = await inBox('mode=marquee', feedOf(), 'width: 700px; height: 4000px');
      const [x, y] = centre(windowOf(element));
      await cdp('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: 200 });
      await until(() => scrollY > 100, 'the page scrolls');
      scrollTo(0, 0);
    });

  it('goes by arrow keys while the keyboard is in it', async () => {
    const element = await inBox('mode=marquee', feedOf());
    await passing(element);
    element.parentElement!.querySelector('button')!.focus();
    await sendKeys({ press: 'Tab' });
    await until(() => running(element).length === 0, 'held');
    await sendKeys({ press: 'ArrowRight' });
    const changes = changesOf(element);
    const from = items(element).findIndex((_, row) => Math.abs(offset(element, row)) < 1);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(changes.map((row) => (row - from + 16) % 16)).to.deep.equal([1, 2, 1, 0, 15]);
    expect(Math.abs(offset(element, (from + 15) % 16))).to.be.lessThan(1);
    expect(running(element)).to.have.length(0);
  });
});
