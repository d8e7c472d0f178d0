import { expect, fixture } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { FeedElement } from '../../../src/elements/shared/feed-element.js';
import type { MapElement } from '../../../src/elements/map/map-element.js';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { feedOf, frames, inWindow, part, settled, text } from '../ticker/ticker.js';
import { resetPage, ROWS, type Shape, SHAPE_NAMES, SHAPES } from './subjects.js';

const press = (key: string): Promise<void> => sendKeys({ press: key });
const back = async (): Promise<void> => {
  await sendKeys({ down: 'Shift' });
  await press('Tab');
  await sendKeys({ up: 'Shift' });
};

/** An element between two buttons of the page; the first button has focus. */
const between = async <T extends FeedElement>(shape: string): Promise<T> => {
  const [tag] = shape.split(' ', 1) as [string];
  const page = await fixture<HTMLElement>(
    `<div><button id="before">before</button><${shape}></${tag}><button id="after">after</button></div>`,
  );
  const element = page.children[1] as T;
  if ('feed' in element) element.feed = feedOf(ROWS);
  await element.updateComplete;
  await frames(4);
  page.querySelector('button')!.focus();
  return element;
};

/** The element that has focus, also within shadow roots. */
const focused = (): HTMLElement => {
  let at = document.activeElement as HTMLElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement as HTMLElement;
  return at;
};
const nameOf = (element: HTMLElement): string =>
  element.ariaLabel ??
  (element.id || text(element.querySelector('.spoken') ?? element).slice(0, 30) || element.localName);

/** Whether focus is visible on the element that has it: it has a solid ring, and nothing covers its middle. */
const seen = (element: HTMLElement): string | null => {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2)
    return `no ring: ${outlineStyle} ${outlineWidth}`;
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as ShadowRoot;
  const over = root.elementFromPoint(left + Math.min(width, innerWidth) / 2, top + height / 2);
  return over && (element.contains(over) || over.contains(element))
    ? null
    : `covered by ${over?.outerHTML.slice(0, 80)}`;
};

/** Names of everything that Tab reaches from the first button of the page to its last; each must have visible focus. */
const walk = async (step: () => Promise<void>, end: string): Promise<string[]> => {
  const names: string[] = [];
  for (let stops = 0; stops < 20; stops += 1) {
    await step();
    await frames(2);
    const at = focused();
    if (at.id === end) return names;
    names.push(nameOf(at));
    expect(seen(at), nameOf(at)).to.equal(null);
  }
  throw new Error(`No way out of ${names.join()}`);
};

const BUTTONS = ['정지', '이전', '다음', '전체 지역'];
const SENTENCES = [
  '동두천, 맑음, 1.5도',
  '대전, 약한 비, 영하 3.5도',
  '울산, 천둥 번개, 3.8도',
  '부산, 눈, 0.0도',
  '제주, 황사, 7.3도',
];
const SOURCE = '기상청 제공';
/** Everything that Tab reaches, in order. */
const STOPS: Readonly<Record<Shape, readonly string[]>> = {
  roll: [...BUTTONS, SOURCE],
  marquee: ['재생', ...BUTTONS.slice(1), SOURCE],
  // The strip itself can be scrolled and has focus; it is named by its first row here.
  strip: [...BUTTONS, '날씨 목록', SOURCE],
  'roll with links': [
    ...BUTTONS,
    '맑음, 동두천, 1.5도',
    '약한비, 대전, 영하 3.5도',
    '뇌전, 울산, 3.8도',
    '눈, 부산, 0.0도',
    '황사, 제주, 7.3도',
    SOURCE,
  ],
  'board, grid': [SOURCE],
  'board, list': [SOURCE],
  'board, table': ['지역', '기온 ℃', '습도 %', '강수량 mm', '풍속 m/s', SOURCE],
  map: [SENTENCES[0]!, '전체 5곳 보기', SOURCE],
  observation: [SOURCE],
  'condition icon': [],
};

describe('keyboard', () => {
  before(() => setViewport({ width: 1000, height: 900 }));
  afterEach(resetPage);

  for (const shape of SHAPE_NAMES)
    it(`goes through and out at both ends, seen at each stop: ${shape}`, async () => {
      await between(SHAPES[shape]);
      const forth = await walk(() => press('Tab'), 'after');
      expect(forth).to.deep.equal(STOPS[shape]);
      expect(await walk(back, 'before')).to.deep.equal(forth.reverse());
    });

  it('stops and plays with Space and Enter, and steps', async () => {
    const element = await between<TickerElement>(SHAPES.roll);
    await press('Tab');
    await press(' ');
    expect(element.paused).to.equal(true);
    await press('Enter');
    expect(element.paused).to.equal(false);
    for (const [key, row] of [
      ['Enter', 4],
      [' ', 3],
    ] as const) {
      if (row === 4) await press('Tab');
      await press(key);
      await settled(element);
      expect(inWindow(element), key).to.deep.equal([row]);
    }
  });

  for (const shape of ['roll', 'marquee', 'strip'] as const)
    it(`goes from row to row with the arrows: ${shape}`, async () => {
      const element = await between<TickerElement>(SHAPES[shape]);
      const changes: number[] = [];
      element.addEventListener('nalssi-change', ({ index }) => changes.push(index));
      await press('Tab');
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowUp']) await press(key);
      // A strip rests at its ends.
      expect(changes).to.deep.equal(shape === 'strip' ? [1, 2, 1, 0] : [1, 2, 1, 0, 4]);
      expect(nameOf(focused())).to.equal(STOPS[shape][0]);
    });

  it('opens the panel, goes into it, and closes it with Escape: focus is back on its button', async () => {
    const element = await between<TickerElement>(SHAPES['roll with links']);
    for (let stop = 0; stop < 4; stop += 1) await press('Tab');
    await press('Enter');
    await element.updateComplete;
    expect([element.open, focused().getAttribute('aria-expanded')]).to.deep.equal([true, 'true']);
    await press('Tab');
    await frames(2);
    expect(focused().closest('.panel') === part(element, 'panel')).to.equal(true);
    expect(seen(focused())).to.equal(null);
    await press('Escape');
    await element.updateComplete;
    expect([element.open, nameOf(focused())]).to.deep.equal([false, '전체 지역']);
    await press(' ');
    await element.updateComplete;
    expect(element.open).to.equal(true);
    await press(' ');
    await element.updateComplete;
    expect([element.open, nameOf(focused())]).to.deep.equal([false, '전체 지역']);
  });

  it('sorts the table, and keeps focus on the head', async () => {
    const element = await between(SHAPES['board, table']);
    await press('Tab');
    await press('Tab');
    const orders: (string | null)[] = [];
    for (const key of ['Enter', ' ', 'Enter']) {
      await press(key);
      await element.updateComplete;
      orders.push(focused().closest('th')!.getAttribute('aria-sort'));
    }
    expect(orders.slice(0, 2)).to.deep.equal(['ascending', 'descending']);
    expect([null, 'none']).to.include(orders[2]!);
    expect(nameOf(focused())).to.equal('기온 ℃');
  });

  it('goes through the marks of the map with arrows, Home and End, chooses one, opens the list', async () => {
    const element = await between<MapElement>(SHAPES.map);
    await press('Tab');
    const names: string[] = [];
    for (const key of ['ArrowRight', 'End', 'ArrowDown', 'ArrowLeft', 'Home']) {
      await press(key);
      expect(seen(focused()), key).to.equal(null);
      names.push(nameOf(focused()));
    }
    expect(names).to.deep.equal([SENTENCES[1], SENTENCES[4], SENTENCES[0], SENTENCES[4], SENTENCES[0]]);
    await press(' ');
    await element.updateComplete;
    expect(focused().getAttribute('aria-pressed')).to.equal('true');
    await press('Tab');
    await press('Enter');
    await element.updateComplete;
    expect([element.open, focused().getAttribute('aria-expanded')]).to.deep.equal([true, 'true']);
  });
});
