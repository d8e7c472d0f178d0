import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import {
  CHROMIUM,
  controls,
  feedOf,
  feedUrl,
  frames,
  HEADER,
  HOURS,
  RAINY,
  mount,
  observation,
  part,
  parts,
  rows,
  settled,
  show,
  viewport,
  nextEvent,
} from './ticker.js';

const WIDTHS = [320, 480, 1000];

/** A ticker in a box of `style`, showing `feed`. */
const boxed = async (style: string, feed: unknown, attributes = ''): Promise<TickerElement> => {
  const box = await fixture<HTMLElement>(
    `<div style="${style}"><nalssi-ticker ${attributes}></nalssi-ticker></div>`,
  );
  const element = box.querySelector('nalssi-ticker')!;
  if (feed) await show(element, feed);
  await frames(2);
  return element;
};
const heightOf = (element: Element): number => element.getBoundingClientRect().height;
const long = (text: string, length: number): string => text.repeat(length).slice(0, length);

/** Whether `inner` is within `outer`, with half a pixel of tolerance for rounding. */
const within = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.left >= outer.left - 0.5 &&
  inner.right <= outer.right + 0.5 &&
  inner.top >= outer.top - 0.5 &&
  inner.bottom <= outer.bottom + 0.5;

/** The box of an element's text; an inline box is as high as its font, whatever the line height. */
const middle = (one: Element): DOMRect => {
  const { left, top, width, height } = one.getBoundingClientRect();
  return new DOMRect(left, top + height / 2, width, 0);
};

/** Parts, with their text, that are outside of the ticker or, in rows, outside of a row's height. */
const cut = (element: TickerElement): string[] => {
  const outer = element.getBoundingClientRect();
  const lost = [
    ...['control', 'source'].flatMap((name) =>
      parts(element, name).filter((one) => !within(one.getBoundingClientRect(), outer)),
    ),
    ...['date', 'observed-at'].flatMap((name) =>
      parts(element, name).filter((one) => !within(middle(one), outer)),
    ),
  ];
  const frame = viewport(element).getBoundingClientRect();
  for (const row of parts(element, 'row')) {
    const { top, bottom } = row.parentElement!.getBoundingClientRect();
    for (const one of row.children) {
      const box = one.getBoundingClientRect();
      // A line box is higher than its glyphs: a tenth of it may be outside before a stroke is.
      if (box.width && !within(box, new DOMRect(frame.left, top - 2, frame.width, bottom - top + 4)))
        lost.push(one as HTMLElement);
    }
  }
  return lost.map((one) => `${one.getAttribute('part')}: ${one.textContent}`);
};

describe('nalssi-ticker, layout', () => {
  before(() => setViewport({ width: 1100, height: 800 }));
  after(() => setViewport({ width: 1000, height: 900 }));

  for (const width of WIDTHS)
    it(`has the same height in every state at ${width} px`, async () => {
      const states: Record<string, () => Promise<TickerElement>> = {
        loading: () => boxed(`width: ${width}px`, null, `src="${feedUrl('delay=5000')}"`),
        data: () => boxed(`width: ${width}px`, feedOf()),
        stale: () => boxed(`width: ${width}px`, feedOf(HEADER.observations, 3)),
        expired: () => boxed(`width: ${width}px`, feedOf(HEADER.observations, 9)),
        empty: () => boxed(`width: ${width}px`, feedOf(), 'stations=런던'),
        'one row': () => boxed(`width: ${width}px`, feedOf(HEADER.observations.slice(0, 1))),
        notice: () => boxed(`width: ${width}px`, { ...feedOf(), notice: '기상청 점검 중' }),
        rain: () => boxed(`width: ${width}px`, feedOf(RAINY.observations)),
        'stale rain': () => boxed(`width: ${width}px`, feedOf(RAINY.observations, 3)),
        'expired rain': () => boxed(`width: ${width}px`, feedOf(RAINY.observations, 9)),
        'no condition': () => boxed(`width: ${width}px`, feedOf([observation('서울', null, 1)])),
        error: async () => {
          const element = await boxed(`width: ${width}px`, null);
          const event = nextEvent(element, 'nalssi-error');
          element.src = feedUrl('status=500');
          await event;
          await element.updateComplete;
          return element;
        },
      };
      const heights: Record<string, number> = {};
      for (const [name, make] of Object.entries(states)) heights[name] = heightOf(await make());
      for (const [name, height] of Object.entries(heights))
        expect(height, name).to.be.closeTo(heights['data']!, 0.5);
      expect(heights['data']).to.be.at.least(24);
    });

  if (CHROMIUM)
    for (const width of WIDTHS)
      it(`shifts nothing at any step at ${width} px`, async () => {
        const shifts: PerformanceEntry[] = [];
        const observer = new PerformanceObserver((entries) => shifts.push(...entries.getEntries()));
        observer.observe({ type: 'layout-shift' });
        const fresh = 'stale-after=900000 expire-after=900001';
        const element = await boxed(`width: ${width}px`, null, `interval=0.2 ${fresh}`);
        const article = Object.assign(document.createElement('p'), { textContent: '기사 본문' });
        element.after(article);
        const top = () => article.getBoundingClientRect().top;
        const before = top();
        element.src = feedUrl('delay=100');
        await nextEvent(element, 'nalssi-load');
        for (let roll = 0; roll < 2; roll += 1) await nextEvent(element, 'nalssi-change');
        element.next();
        element.pause();
        await frames(6);
        expect(shifts.map((shift) => JSON.stringify(shift))).to.deep.equal([]);
        expect(top()).to.equal(before);
        for (const name of ['stale-after', 'expire-after']) element.removeAttribute(name);
        for (const feed of [
          feedOf(HEADER.observations, 3),
          feedOf(RAINY.observations, 0.1),
          feedOf(RAINY.observations, 9),
          feedOf(HEADER.observations.slice(0, 2)),
        ]) {
          await show(element, feed);
          await frames(6);
          expect(top()).to.be.closeTo(before, 0.5);
        }
        element.src = feedUrl('status=500');
        await nextEvent(element, 'nalssi-error');
        await frames(6);
        observer.disconnect();
        expect(top()).to.be.closeTo(before, 0.5);
        // The age takes space, and nothing else moves.
        const sum = shifts.reduce((total, shift) => total + (shift as unknown as { value: number }).value, 0);
        expect(sum).to.be.lessThan(0.01);
      });

  for (const width of [280, ...WIDTHS])
    for (const [name, feed] of [
      ['rows of a header', feedOf()],
      ['old data', feedOf(HEADER.observations, 30)],
      ['a rainy hour', feedOf(RAINY.observations)],
      ['an old rainy hour', feedOf(RAINY.observations, 30)],
    ] as const)
      for (const lang of ['ko', 'en'])
        it(`fits ${width} px: ${name}, ${lang}`, async () => {
          const element = await boxed(`width: ${width}px`, feed, `lang=${lang}`);
          expect(cut(element)).to.deep.equal([]);
          expect(element.scrollWidth).to.be.at.most(width);
          expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        });

  it('cuts no long name and no long condition', async () => {
    const phone = feedOf([
      observation('북창원', '약한진눈깨비단속적', -12.5),
      observation('대관령지소', '소나기끝남', 38.5),
    ]);
    expect(cut(await boxed('width: 320px', phone))).to.deep.equal([]);
    const desk = feedOf([
      observation('경상남도 산청군 시천면 지리산', '약한진눈깨비단속적', -12.5),
      observation('울릉도 독도 경비대', '구름많고 한때 소나기', 38.5),
    ]);
    for (const width of [480, 1000])
      expect(cut(await boxed(`width: ${width}px`, desk)), `${width}`).to.deep.equal([]);
  });

  it('keeps the longest name that there may be to its own row', async () => {
    const element = await boxed(
      'width: 320px',
      feedOf([observation(long('가', 60), '맑음', 1), observation('서울', '비', 2)]),
    );
    expect(element.scrollWidth).to.be.at.most(320);
    expect(heightOf(element)).to.be.closeTo(heightOf(await boxed('width: 320px', feedOf())), 0.5);
  });

  it('is not cut by the text spacing of WCAG 1.4.12', async () => {
    for (const [hour, observations] of Object.entries(HOURS))
      for (const width of WIDTHS) {
        const element = await boxed(
          `width: ${width}px; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em`,
          feedOf(observations),
        );
        expect(cut(element), `${width}, ${hour}`).to.deep.equal([]);
      }
  });

  it('is not cut by what a page hands down: line height, alignment, indents', async () => {
    const notice = '기상청 점검으로 20시까지 자료가 늦어지고 있습니다';
    for (const hours of [0, 30]) {
      const element = await boxed(
        'width: 320px; line-height: 3; text-align: right; text-indent: 2em; white-space: nowrap; text-transform: uppercase',
        { ...feedOf(HEADER.observations, hours), notice },
      );
      expect(cut(element)).to.deep.equal([]);
      element.open = true;
      await element.updateComplete;
      const panel = part(element, 'panel');
      expect(panel.scrollWidth).to.equal(panel.clientWidth);
    }
  });

  it('grows with the font: 200 % at 320 and 1000 px', async () => {
    for (const width of [320, 1000]) {
      const element = await boxed(`width: ${width}px; font-size: 200%`, feedOf());
      expect(cut(element), `${width}`).to.deep.equal([]);
      expect(heightOf(element)).to.be.greaterThan(60);
    }
    const rainy = await boxed('width: 640px; font-size: 200%', feedOf(RAINY.observations));
    expect(cut(rainy)).to.deep.equal([]);
  });

  for (const width of [280, 320, 480, 700, 1000])
    for (const [name, notice] of [
      ['short', '예시 자료'],
      ['usual', '기상청 점검으로 20시까지 자료가 늦어지고 있습니다'],
      ['the longest', long('점검 중 ', 200).trim()],
      ['one long word', long('가', 200)],
    ] as const)
      it(`leaves the rows their room at ${width} px beside a notice: ${name}`, async () => {
        const states = [0, 3, 30].flatMap((hours) => ['ko', 'en'].map((lang) => ({ hours, lang })));
        await Promise.all(
          states.map(async ({ hours, lang }) => {
            const feed = feedOf(HEADER.observations, hours);
            const element = await boxed(`width: ${width}px`, feed, `lang=${lang}`);
            const height = heightOf(element);
            await show(element, { ...feed, notice });
            await frames(2);
            expect(cut(element), `${hours} h, ${lang}`).to.deep.equal([]);
            // Beside the age of old data, a notice may take one more line on a phone.
            const more = hours && width < 672 ? 15 : 0.5;
            expect(heightOf(element), `${hours} h, ${lang}`).to.be.within(height - 0.5, height + more);
            // At least its first word is visible, if that has a usual length.
            const meta = part(element, 'date').parentElement!.getBoundingClientRect();
            const { top, bottom } = part(element, 'notice').getClientRects()[0]!;
            if (notice.includes(' ')) expect((top + bottom) / 2, lang).to.be.within(meta.top, meta.bottom);
          }),
        );
      });

  it('shows the longest notice whole in its panel', async () => {
    const notice = long('점검 중 ', 200).trim();
    const element = await boxed('width: 320px', { ...feedOf(), notice }, 'open');
    const shown = part(element, 'panel').querySelector<HTMLElement>('.notice')!;
    expect(shown.innerText).to.equal(notice);
    expect(shown.scrollHeight).to.be.closeTo(shown.clientHeight, 1);
    expect(shown.clientHeight).to.be.greaterThan(60);
  });

  for (const width of [280, 320, 480, 700, 1000])
    it(`leaves the rows their room at ${width} px beside a long attribution`, async () => {
      const source = { name: '기상청·한국환경공단 에어코리아', url: 'https://www.weather.go.kr' };
      const element = await boxed(`width: ${width}px`, { ...feedOf(), source });
      expect(cut(element)).to.deep.equal([]);
      expect(part(element, 'source').scrollWidth).to.equal(part(element, 'source').clientWidth);
      expect(part(element, 'row').offsetWidth).to.be.greaterThan(150);
    });

  for (const [name, style, child] of [
    ['a flex row', 'display: flex; width: 900px', ''],
    ['a flex row with a neighbour', 'display: flex; width: 900px; gap: 10px', '<p>제호</p>'],
    ['a grid', 'display: grid; width: 900px; grid-template-columns: auto 1fr', '<p>제호</p>'],
    ['an inline block', 'display: inline-block', ''],
    ['a float', 'float: right', ''],
  ] as const)
    it(`has room in ${name}`, async () => {
      const box = await fixture<HTMLElement>(
        `<div style="${style}"><nalssi-ticker></nalssi-ticker>${child}</div>`,
      );
      const element = box.querySelector('nalssi-ticker')!;
      await show(element, feedOf());
      await frames(2);
      expect(element.getBoundingClientRect().width).to.be.greaterThan(200);
      expect(cut(element)).to.deep.equal([]);
    });

  it('keeps its buttons when it is as narrow as a phone’s sidebar', async () => {
    const element = await boxed('width: 200px', feedOf());
    const outer = element.getBoundingClientRect();
    for (const button of controls(element))
      expect(within(button.getBoundingClientRect(), outer)).to.equal(true);
    expect(part(element, 'row').getBoundingClientRect().width).to.be.greaterThan(60);
  });

  for (const width of [375, 600, 1060])
    for (const lang of ['ko', 'en'])
      it(`has its buttons beside the rows, in the same place for each of them: ${width} px, ${lang}`, async () => {
        const element = await boxed(`width: ${width}px`, feedOf(rows(6)), `paused lang=${lang}`);
        const button = (): number => controls(element)[0]!.getBoundingClientRect().left;
        const before = button();
        let end = 0;
        for (let row = 0; row < 6; row += 1) {
          end = Math.max(end, parts(element, 'temperature')[row]!.getBoundingClientRect().right);
          expect(button()).to.equal(before);
          element.next();
          await settled(element);
        }
        // The space beside the rows, and what is left for a row whose width was guessed.
        expect(before - end).to.be.within(4, 32);
      });

  for (const [width, shown] of [
    [1060, '전체 지역'],
    [500, '전체 지역'],
    [375, ''],
  ] as const)
    it(`names the button of the panel where there is room: ${width} px`, async () => {
      const element = await boxed(`width: ${width}px`, feedOf());
      expect(part(element, 'expand').innerText.trim()).to.equal(shown);
      expect(part(element, 'expand').ariaLabel).to.equal('전체 지역');
    });

  it('has each row, of one line or two, in the middle of its own, also where blocks have no align-content', async () => {
    for (const width of WIDTHS)
      for (const mode of ['roll', 'strip', 'marquee'])
        for (const supported of [true, false]) {
          const element = await boxed(
            `width: ${width}px`,
            feedOf(RAINY.observations),
            `mode=${mode} lang=en`,
          );
          const lines = parts(element, 'row').map((row) => row.parentElement!);
          if (!supported) for (const row of lines) row.style.cssText = 'display: grid; align-content: normal';
          for (const row of lines)
            expect(middle(row.firstElementChild!).top).to.be.closeTo(middle(row).top, 0.1);
        }
  });

  it('takes no room when it is hidden', async () => {
    expect(heightOf(await mount('hidden', feedOf()))).to.equal(0);
  });
});
