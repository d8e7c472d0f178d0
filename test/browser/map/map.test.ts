import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MapElement } from '../../../src/elements/map/map-element.js';
import { frameOf, OUTLINE, pointOf, WHOLE } from '../../../src/elements/map/korea.js';
import { ALL, GYEONGGI, mountIn, PLACED, PLACED_IN_RAIN, RICH_HOURS } from '../board/board.js';
import {
  cdp,
  CHROMIUM,
  feedOf,
  frames,
  heard,
  hoursAgo,
  part,
  parts,
  text,
  textOf,
} from '../ticker/ticker.js';

const marks = (element: MapElement): HTMLElement[] => parts(element, 'mark');
const seen = (element: MapElement): HTMLElement[] =>
  marks(element).filter((mark) => getComputedStyle(mark).visibility === 'visible');
const names = (list: readonly HTMLElement[]): string[] =>
  list.map((mark) => text(mark.querySelector('.name')!));
const overlaps = (element: MapElement): string[] => {
  const boxes = seen(element).map((mark) => mark.getBoundingClientRect());
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.5 &&
          other.left < one.right - 0.5 &&
          one.top < other.bottom - 0.5 &&
          other.top < one.bottom - 0.5,
      )
      .map((other) => `${one.left} ${one.top} over ${other.left} ${other.top}`),
  );
};
const focused = (element: MapElement): string =>
  names([element.shadowRoot!.activeElement as HTMLElement])[0]!;

describe('nalssi-map', () => {
  it('never lets marks overlap, at any width and in any language, nor leave the map', async () => {
    for (const lang of ['ko', 'en'])
      for (const rows of [PLACED, PLACED_IN_RAIN, ALL, GYEONGGI])
        for (const width of [280, 320, 375, 480, 640, 1000]) {
          const element = await mountIn('nalssi-map', `lang=${lang}`, feedOf(rows), width);
          const map = part(element, 'map').getBoundingClientRect();
          expect(overlaps(element), `${lang} ${width}`).to.deep.equal([]);
          expect(seen(element).length, `${lang} ${width}`).to.be.greaterThan(8);
          for (const mark of seen(element)) {
            const { left, right, top, bottom } = mark.getBoundingClientRect();
            expect(
              Math.min(left - map.left, map.right - right, top - map.top, map.bottom - bottom),
            ).to.be.greaterThan(-1);
          }
        }
  }).timeout(60_000);

  it('has room for the 31 시 and 군 of 경기, on the right sides of each other', async () => {
    for (const [width, count] of [
      [320, 24],
      [375, 29],
      [640, 31],
    ] as const) {
      const element = await mountIn(
        'nalssi-map',
        'region=경기',
        feedOf([...PLACED.slice(1), ...GYEONGGI]),
        width,
      );
      expect(seen(element).length, `${width}`).to.be.at.least(count);
      const boxes = new Map(
        seen(element).map((mark) => [text(mark.querySelector('.name')!), mark.getBoundingClientRect()]),
      );
      // Where the map is narrow, some have no room: those are not compared.
      const compare = (side: 'left' | 'top', first: string, second: string): void => {
        const [one, other] = [boxes.get(first), boxes.get(second)];
        if (one && other) expect(one[side], `${width}: ${first}, ${second}`).to.be.lessThan(other[side]);
      };
      for (const [west, east] of [
        ['부천', '안양'],
        ['안산', '수원시'],
        ['고양', '의정부'],
        ['수원시', '이천시'],
        ['성남', '양평군'],
      ])
        compare('left', west!, east!);
      for (const [north, south] of [
        ['연천', '동두천시'],
        ['의정부', '성남'],
        ['안양', '수원시'],
        ['수원시', '오산'],
        ['오산', '평택'],
      ])
        compare('top', north!, south!);
    }
  }).timeout(30_000);

  it('frames what is shown: one 시도 fills the map, and rows from everywhere are on the whole', async () => {
    const element = await mountIn('nalssi-map', '', feedOf([...PLACED, ...GYEONGGI]), 480);
    const outline = (): SVGSVGElement => part(element, 'outline') as unknown as SVGSVGElement;
    const { width, height } = outline().viewBox.baseVal;
    expect(outline().getBoundingClientRect().width).to.be.closeTo(480, 1);
    element.region = '경기';
    await element.updateComplete;
    const frame = outline().viewBox.baseVal;
    expect([frame.width < width / 3, frame.height < height / 3]).to.deep.equal([true, true]);
    const boxes = seen(element).map((mark) => mark.getBoundingClientRect());
    const map = part(element, 'map').getBoundingClientRect();
    const ends = (from: 'left' | 'top', to: 'right' | 'bottom'): number =>
      Math.max(...boxes.map((box) => box[to])) - Math.min(...boxes.map((box) => box[from]));
    expect(ends('left', 'right') / map.width).to.be.greaterThan(0.7);
    expect(ends('top', 'bottom') / map.height).to.be.greaterThan(0.7);
    // Its shape follows the 시도, whose marks are all within it.
    expect(map.height / map.width).to.be.closeTo(frame.height / frame.width, 0.01);
    element.region = null;
    await element.updateComplete;
    expect(outline().viewBox.baseVal.width).to.equal(width);
  });

  it('is not widened by 백령도, whose mark is at the edge at its latitude', async () => {
    const rows = ALL.filter(({ station }) => station.region === '수도권');
    const element = await mountIn('nalssi-map', '', feedOf(rows), 480);
    const map = part(element, 'map').getBoundingClientRect();
    const box = (name: string): DOMRect =>
      seen(element)
        .find((mark) => text(mark).includes(name))!
        .getBoundingClientRect();
    expect(box('백령도').left - map.left).to.be.lessThan(12);
    expect(box('백령도').top).to.be.lessThan(box('수원').top);
    expect(box('양평').right - box('강화').left).to.be.greaterThan(map.width / 2);
  });

  it('has a frame for one point, and for points at one place', () => {
    for (const points of [
      [{ x: 150, y: 120 }],
      [
        { x: 150, y: 120 },
        { x: 150, y: 120 },
      ],
    ]) {
      const [left, top, width, height] = frameOf(points);
      expect([left + width / 2, top + height / 2]).to.deep.equal([150, 120]);
      expect(width).to.be.greaterThan(20);
      expect(height).to.be.greaterThan(20);
    }
  });

  it('has room for most of a header at 280 px, the first of the feed first', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(PLACED), 280);
    expect(names(seen(element)).slice(0, 3)).to.deep.equal(['동두천', '강릉', '서울']);
    expect(seen(element).length).to.be.at.least(11);
    const busan = await mountIn('nalssi-map', 'stations=부산,울산,거제,경주시', feedOf(PLACED), 280);
    expect(names(seen(busan))[0]).to.equal('부산');
  });

  it('finds room anew when it is given more, and when its text grows', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(ALL), 280);
    const before = seen(element).length;
    element.parentElement!.style.inlineSize = '480px';
    await frames(3);
    expect(seen(element).length).to.be.greaterThan(before);
    const few = seen(element).length;
    element.style.fontSize = '32px';
    await frames(3);
    expect(seen(element).length).to.be.lessThan(few);
    expect(overlaps(element)).to.deep.equal([]);
  });

  it('has marks where the stations are', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(PLACED), 480);
    const at = (name: string) =>
      marks(element)
        .find((mark) => text(mark).includes(name))!
        .getBoundingClientRect();
    const [seoul, busan, jeju, gangneung] = ['서울', '부산', '제주', '강릉'].map(at);
    expect(seoul!.top).to.be.lessThan(busan!.top);
    expect(busan!.bottom).to.be.lessThan(jeju!.top);
    expect(seoul!.left).to.be.lessThan(gangneung!.left);
    expect(gangneung!.right).to.be.lessThan(part(element, 'map').getBoundingClientRect().right);
  });

  it('has a dot at each station, which its label leaves free, and a line to each label that is away', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(PLACED), 480);
    const map = part(element, 'map').getBoundingClientRect();
    const [, , width, height] = WHOLE;
    for (const mark of seen(element)) {
      const spot = mark.parentElement!;
      const { station } = PLACED.find((row) => row.station.id === spot.dataset['id'])!;
      const { x, y } = pointOf(station)!;
      const box = spot.querySelector('.dot')!.getBoundingClientRect();
      const dot = { x: box.left + box.width / 2 - map.left, y: box.top + box.height / 2 - map.top };
      expect(dot.x, station.name).to.be.closeTo((x / width) * map.width, 1);
      expect(dot.y, station.name).to.be.closeTo((y / height) * map.height, 1);
      const label = mark.getBoundingClientRect();
      const across = Math.max(label.left - map.left - dot.x, dot.x - label.right + map.left, 0);
      const down = Math.max(label.top - map.top - dot.y, dot.y - label.bottom + map.top, 0);
      const away = Math.hypot(across, down);
      expect(away, station.name).to.be.greaterThan(2);
      const line = spot.querySelector<HTMLElement>('.leader')!.offsetWidth;
      expect(line, station.name).to.be.closeTo(away > 8 ? away : 0, 1);
    }
  });

  it('finds room for the largest cities first, unless `stations` says otherwise', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(ALL), 280);
    expect(names(seen(element))).to.include.members(['서울', '부산', '인천', '대구', '대전', '광주', '제주']);
    element.stations = ['양평', '이천', '동두천', '파주', '인천', '수원', '서울'];
    await element.updateComplete;
    expect(names(seen(element)).slice(0, 3)).to.deep.equal(['양평', '이천', '동두천']);
  });

  it('tints temperatures from cold to hot, beside the numbers of a legend; not what is missing or old', async () => {
    const rows = PLACED.slice(0, 4).map((row, index) => ({
      ...row,
      temperature: [-18.4, 10, 33, null][index]!,
    }));
    const feed = feedOf(rows);
    const element = await mountIn('nalssi-map', '', feed);
    const tints = (one: MapElement): string[] =>
      marks(one).map((mark) => getComputedStyle(mark.querySelector('.temperature')!).backgroundColor);
    const [cold, mild, hot, missing] = tints(element);
    expect(new Set([cold, mild, hot, missing]).size).to.equal(4);
    expect(missing).to.equal('rgba(0, 0, 0, 0)');
    expect(textOf(element, 'legend').replace(/\s+/g, ' ')).to.match(/^-10℃ ?35℃$/);
    const old = await mountIn('nalssi-map', '', { ...feed, observedAt: hoursAgo(9) });
    expect(new Set(tints(old))).to.deep.equal(new Set(['rgba(0, 0, 0, 0)']));
  });

  it('has 독도 where it is from 울릉도, both closer to the mainland', () => {
    const ulleungdo = pointOf(ALL.find(({ station }) => station.name === '울릉도')!.station)!;
    const dokdo = pointOf({ id: '1', name: '독도', latitude: 37.24, longitude: 131.87 })!;
    expect(dokdo.x - ulleungdo.x).to.be.closeTo(78, 2);
    expect(dokdo.y - ulleungdo.y).to.be.closeTo(24, 2);
    // The land of it is drawn there.
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    element.setAttribute('d', OUTLINE);
    const at = (x: number, y: number): boolean => element.isPointInFill(new DOMPoint(x, y));
    document.body.append(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    document.body.lastElementChild!.append(element);
    expect([at(dokdo.x, dokdo.y), at(ulleungdo.x, ulleungdo.y), at(440, 140)]).to.deep.equal([
      true,
      true,
      false,
    ]);
    document.body.lastElementChild!.remove();
  });

  it('puts every station of KMA on the map, islands as well, and nothing else', () => {
    for (const { station } of ALL)
      if (station.latitude) expect(pointOf(station), station.name).not.to.equal(null);
    const station = { id: '1', name: '평양' };
    expect(pointOf(station)).to.equal(null);
    expect(pointOf({ ...station, latitude: 39.03, longitude: 125.75 })).to.equal(null);
    expect(pointOf({ ...station, latitude: 35.68, longitude: 139.75 })).to.equal(null);
    expect(pointOf({ ...station, latitude: 36.5 })).to.equal(null);
  });

  it('says each mark as a sentence, and the list only when it is opened', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(PLACED), 1000);
    const sentences = heard(part(element, 'map'));
    expect(sentences[0]).to.equal('동두천, 맑음, 1.5도');
    expect(new Set(sentences)).to.have.length(sentences.length);
    const list = element.shadowRoot!.querySelector<HTMLElement>('.all')!;
    expect(heard(list)).to.deep.equal([]);
    const toggle = part(element, 'toggle');
    expect([text(toggle), toggle.getAttribute('aria-expanded')]).to.deep.equal(['전체 16곳 보기', 'false']);
    toggle.click();
    await element.updateComplete;
    expect([element.open, element.hasAttribute('open'), toggle.getAttribute('aria-expanded')]).to.deep.equal([
      true,
      true,
      'true',
    ]);
    const regions = list.querySelectorAll('h3');
    expect([...regions].map(text)).to.include('수도권');
    expect(heard(list)).to.have.length(16 + regions.length);
    toggle.click();
    await element.updateComplete;
    expect(heard(list)).to.deep.equal([]);
  });

  it('goes into the open list by the arrow key down on its button, which leaves the arrow to the page while it is closed', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(PLACED), 1000);
    const toggle = part(element, 'toggle');
    toggle.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(element.shadowRoot!.activeElement).to.equal(toggle);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowDown' });
    expect(element.shadowRoot!.activeElement).to.equal(element.shadowRoot!.querySelector('.all'));
  });

  it('lists every station, those without room or position as well', async () => {
    const element = await mountIn('nalssi-map', 'open', feedOf(ALL), 280);
    expect(marks(element)).to.have.length(ALL.filter(({ station }) => station.latitude).length);
    const list = element.shadowRoot!.querySelector('.all')!;
    expect(list.querySelectorAll('li')).to.have.length(ALL.length);
    expect(heard(list)).to.have.length(ALL.length + list.querySelectorAll('h3').length);
  });

  it('is the list alone where no station has a position', async () => {
    const bare = PLACED.map((row) => ({ ...row, station: { id: row.station.id, name: row.station.name } }));
    const element = await mountIn('nalssi-map', '', feedOf(bare));
    expect(parts(element, 'map')).to.have.length(0);
    expect(parts(element, 'toggle')).to.have.length(0);
    expect(parts(element, 'row')).to.have.length(16);
    element.feed = feedOf(PLACED);
    await element.updateComplete;
    expect(seen(element).length).to.be.greaterThan(8);
  });

  it('is one tab stop, within which arrows, Home and End go through the marks that are seen', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(PLACED), 280);
    const order = names(seen(element));
    expect(marks(element).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    marks(element)
      .find(({ tabIndex }) => tabIndex === 0)!
      .focus();
    const visited = [focused(element)];
    for (let step = 1; step < order.length; step += 1) {
      await sendKeys({ press: step % 2 ? 'ArrowRight' : 'ArrowDown' });
      visited.push(focused(element));
    }
    expect(visited).to.deep.equal(order);
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal(order[0]);
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(element)).to.equal(order.at(-1));
    await sendKeys({ press: 'Home' });
    expect(focused(element)).to.equal(order[0]);
    await sendKeys({ press: 'End' });
    expect(focused(element)).to.equal(order.at(-1));
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(element)).to.equal(order.at(-2));
    await sendKeys({ press: 'x' });
    expect(focused(element)).to.equal(order.at(-2));
    expect(marks(element).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'toggle'));
  });

  it('leaves the keys of the browser to it: with Alt, Ctrl and Meta', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(PLACED), 280);
    marks(element)
      .find(({ tabIndex }) => tabIndex === 0)!
      .focus();
    const before = focused(element);
    const taken = (init: KeyboardEventInit): boolean =>
      !element.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
      );
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])
      for (const modifier of ['altKey', 'ctrlKey', 'metaKey']) {
        expect(taken({ key, [modifier]: true }), `${modifier} ${key}`).to.equal(false);
        expect(focused(element)).to.equal(before);
      }
    expect(taken({ key: 'End' })).to.equal(true);
    expect(focused(element)).not.to.equal(before);
  });

  for (const [hour, rich] of Object.entries(RICH_HOURS))
    it(`shows all of a station that is pressed, and tells the page: ${hour}`, async () => {
      const element = await mountIn('nalssi-map', '', feedOf(rich), 480);
      expect(textOf(element, 'detail')).to.equal('');
      const mark = seen(element).at(-1)!;
      const [name] = names([mark]);
      const change = oneEvent(element, 'nalssi-change');
      mark.focus();
      await sendKeys({ press: 'Enter' });
      const { index, observation } = (await change) as unknown as {
        index: number;
        observation: (typeof rich)[0];
      };
      await element.updateComplete;
      expect(rich[index]!.station.name).to.equal(name);
      expect(observation.station.name).to.equal(name);
      expect(mark.getAttribute('aria-pressed')).to.equal('true');
      expect(heard(part(element, 'detail')).join()).to.match(RegExp(`^${name}, .*풍속 초속`));
      element.parentElement!.style.inlineSize = '280px';
      await frames(3);
      expect(names(seen(element)), 'keeps its mark').to.include(name);
      expect(overlaps(element)).to.deep.equal([]);
    });

  it('announces a station that is chosen, and not its next hour', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(PLACED), 480);
    const live = (): string[] => [
      part(element, 'detail').getAttribute('aria-live')!,
      ...heard(part(element, 'detail')),
    ];
    const choose = async (city: string): Promise<void> => {
      marks(element)
        .find((mark) => names([mark])[0] === city)!
        .click();
      await element.updateComplete;
    };
    expect(live()).to.deep.equal(['polite']);
    await choose('서울');
    expect(live()).to.deep.equal(['polite', '서울, 박무, 5.4도']);
    element.feed = feedOf(PLACED.map((row) => ({ ...row, temperature: -2 })));
    await element.updateComplete;
    expect(live()).to.deep.equal(['off', '서울, 박무, 영하 2.0도']);
    await choose('부산');
    expect(live()).to.deep.equal(['polite', '부산, 구름 조금, 영하 2.0도']);
  });

  it('works after it was moved, and leaves no observer behind', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(ALL), 280);
    const box = element.parentElement!;
    element.remove();
    box.append(element);
    await element.updateComplete;
    const before = seen(element).length;
    box.style.inlineSize = '480px';
    await frames(3);
    expect(seen(element).length).to.be.greaterThan(before);
  });

  it('writes no style attribute of its own into its template', async () => {
    const element = await mountIn('nalssi-map', '', { ...feedOf(PLACED), observedAt: hoursAgo(9) });
    expect(part(element, 'base').querySelectorAll('[style]:not(.spot)')).to.have.length(0);
  });

  if (CHROMIUM) {
    it('is to be seen in forced colours', async () => {
      const element = await mountIn('nalssi-map');
      await cdp('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      try {
        const { stroke } = getComputedStyle(part(element, 'outline'));
        expect(stroke).not.to.equal('none');
        expect(getComputedStyle(seen(element)[0]!).color).not.to.equal(
          getComputedStyle(document.body).backgroundColor,
        );
      } finally {
        await cdp('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: '' }] });
      }
    });

    it('prints the map and every station, and no button', async () => {
      const element = await mountIn('nalssi-map', '', feedOf(PLACED));
      await cdp('Emulation.setEmulatedMedia', { media: 'print' });
      try {
        expect(getComputedStyle(part(element, 'toggle')).display).to.equal('none');
        expect(part(element, 'row').getBoundingClientRect().height).to.be.greaterThan(10);
        expect(part(element, 'source').getBoundingClientRect().height).to.be.greaterThan(10);
      } finally {
        await cdp('Emulation.setEmulatedMedia', { media: '' });
      }
    });
  }
});
