import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BoardElement } from '../../../src/elements/board/board-element.js';
import { feedOf, heard, part, parts, text } from '../ticker/ticker.js';
import { ALL, mountIn, PLACED, RICH } from './board.js';

const table = (element: BoardElement): HTMLTableElement => part(element, 'table') as HTMLTableElement;
const columns = (element: BoardElement): string[] =>
  [...table(element).tHead!.rows[0]!.cells].map((cell) => text(cell));
const cities = (element: BoardElement): string[] => parts(element, 'city').map((cell) => text(cell));
const sorts = (element: BoardElement): HTMLButtonElement[] => parts(element, 'sort') as HTMLButtonElement[];
const order = (element: BoardElement): (string | null)[] =>
  sorts(element).map((button) => button.closest('th')!.getAttribute('aria-sort'));
const press = async (element: BoardElement, index: number): Promise<void> => {
  sorts(element)[index]!.click();
  await element.updateComplete;
};

describe('nalssi-board', () => {
  it('groups stations by region, the capital first', async () => {
    const element = await mountIn('nalssi-board');
    expect(parts(element, 'region').map(text)).to.deep.equal([
      '수도권',
      '강원',
      '충청',
      '호남',
      '영남',
      '제주',
    ]);
    // Orca says headings, and not the names of lists.
    for (const region of parts(element, 'region')) {
      expect(region.localName).to.equal('h3');
      expect(heard(region)).to.have.length(1);
      expect(region.nextElementSibling).to.equal(region.parentElement!.querySelector('ul'));
    }
    expect(cities(element).slice(0, 4)).to.deep.equal(['동두천', '서울', '강화', '강릉']);
  });

  it('groups by 시도 where all are of one region, cities first', async () => {
    for (const layout of ['grid', 'list', 'table']) {
      const element = await mountIn('nalssi-board', `region=충청 layout=${layout}`);
      expect(parts(element, 'region').map(text), layout).to.deep.equal(['대전', '충남', '충북']);
      expect(cities(element), layout).to.deep.equal(['대전', '금산', '보은']);
    }
    const capital = await mountIn('nalssi-board', 'region=수도권', feedOf(ALL));
    expect(parts(capital, 'region').map(text)).to.deep.equal(['서울', '인천', '경기']);
    capital.lang = 'en';
    await capital.updateComplete;
    expect(parts(capital, 'region').map(text)).to.deep.equal(['Seoul', 'Incheon', 'Gyeonggi']);
    const south = await mountIn('nalssi-board', 'region=호남 lang=en', feedOf(ALL));
    expect(parts(south, 'region').map(text)).to.deep.equal(['Jeonnam-Gwangju', 'Jeonbuk']);
    const one = await mountIn('nalssi-board', 'region=경기도', feedOf(ALL));
    expect(parts(one, 'region').map(text)).to.deep.equal(['경기']);
  });

  it('shows a region as the feed names it, where that is no 시도', async () => {
    const feed = feedOf(PLACED.map((row) => ({ ...row, station: { ...row.station, region: '안양시' } })));
    const bare = feedOf(
      PLACED.map((row) => ({ ...row, station: { ...row.station, region: '안양시', province: undefined } })),
    );
    expect(parts(await mountIn('nalssi-board', '', bare), 'region').map(text)).to.deep.equal(['안양시']);
    expect(parts(await mountIn('nalssi-board', '', feed), 'region').map(text)).to.include('경기');
  });

  it('puts regions that only the feed knows behind, and stations without last', async () => {
    const station = (name: string, region?: string) => ({ id: name, name, ...(region && { region }) });
    const feed = feedOf(
      [station('1'), station('2', '이북'), station('3', '제주')].map((one) => ({
        station: one,
        condition: null,
        temperature: 1,
      })),
    );
    for (const layout of ['grid', 'table'])
      expect(
        parts(await mountIn('nalssi-board', `layout=${layout}`, feed), 'region').map(text),
        layout,
      ).to.deep.equal(['제주', '이북', '그 밖의 지역']);
  });

  it('says each station as one sentence, with all that there is, and nothing twice', async () => {
    for (const layout of ['grid', 'list']) {
      const element = await mountIn('nalssi-board', `layout=${layout} stations=서울,대전,강릉`, feedOf(RICH));
      expect(heard(part(element, 'list').parentElement!.parentElement!)).to.deep.equal([
        '수도권',
        '서울, 습도 42%, 강수량 1.0밀리미터, 풍속 초속 0.5미터'
          .replace('42%', heardPercent(42))
          .replace('서울,', '서울, 관측 자료 없음,'),
        '강원',
        `강릉, 구름조금, 9.8도, 습도 ${heardPercent(41)}, 강수량 0.5밀리미터, 풍속 초속 0.3미터`.replace(
          '구름조금',
          '구름 조금',
        ),
        '충청',
        `대전, 맑음, 영하 3.5도, 습도 ${heardPercent(43)}, 강수량 1.5밀리미터, 풍속 초속 0.8미터`,
      ]);
    }
  });

  it('takes a layout that it does not know as the grid', async () => {
    const element = await mountIn('nalssi-board', 'layout=spiral');
    expect(parts(element, 'list')).to.have.length(6);
    element.layout = 'table';
    await element.updateComplete;
    expect(parts(element, 'list')).to.have.length(0);
    expect(table(element).rows).to.have.length(1 + 6 + 16);
  });

  it('has several columns where there is room, one in a list that is narrow', async () => {
    const lefts = async (layout: string, width: number): Promise<number> => {
      const element = await mountIn('nalssi-board', `layout=${layout}`, feedOf(ALL), width);
      return new Set(parts(element, 'row').map((row) => Math.round(row.getBoundingClientRect().left))).size;
    };
    expect(await lefts('list', 280)).to.equal(1);
    expect(await lefts('list', 1000)).to.be.greaterThan(2);
    expect(await lefts('grid', 280)).to.equal(2);
    expect(await lefts('grid', 1000)).to.be.greaterThan(4);
  });
});

describe('nalssi-board, names of regions', () => {
  const boxOf = (node: Element): DOMRect => node.getBoundingClientRect();

  it('lies above the first card of its region, wherever in a row of the grid that is', async () => {
    for (const rows of [PLACED, ALL])
      for (const width of [280, 375, 500, 640, 768, 1000, 1240]) {
        const element = await mountIn('nalssi-board', '', feedOf(rows), width);
        const lefts = new Set(parts(element, 'row').map((row) => Math.round(boxOf(row).left)));
        // Every row but the last is full: the cards of all regions follow one another.
        const tops = parts(element, 'row').map((row) => Math.round(boxOf(row).top));
        expect(new Set(tops).size, `${width}`).to.equal(Math.ceil(rows.length / lefts.size));
        for (const region of parts(element, 'region')) {
          const card = boxOf(region.nextElementSibling!.querySelector('.card')!);
          const name = boxOf(region);
          expect(Math.abs(name.left - card.left), `${width} ${text(region)}`).to.be.at.most(1);
          expect(name.bottom).to.be.at.most(card.top);
          expect(card.top - name.bottom).to.be.at.most(24);
        }
      }
  });

  it('spans all columns of its region in a list', async () => {
    for (const width of [280, 640, 1000]) {
      const element = await mountIn('nalssi-board', 'layout=list', feedOf(ALL), width);
      for (const region of parts(element, 'region')) {
        const { left, right, bottom } = boxOf(region);
        for (const row of region.parentElement!.querySelectorAll('.card')) {
          const card = boxOf(row);
          expect(card.left, `${width}`).to.be.at.least(left - 1);
          expect(card.right).to.be.at.most(right + 1);
          expect(card.top).to.be.at.least(bottom - 1);
        }
      }
    }
  });
});

/** Engines use different words for per cent. */
const heardPercent = (value: number): string =>
  new Intl.NumberFormat('ko', { style: 'unit', unit: 'percent', unitDisplay: 'long' }).format(value);

describe('nalssi-board, table', () => {
  it('has columns only for what the feed has', async () => {
    expect(columns(await mountIn('nalssi-board', 'layout=table'))).to.deep.equal(['지역', '날씨', '기온 ℃']);
    expect(columns(await mountIn('nalssi-board', 'layout=table unit=f', feedOf(RICH)))).to.deep.equal([
      '지역',
      '날씨',
      '기온 ℉',
      '습도 %',
      '강수량 mm',
      '풍속 m/s',
    ]);
    const damp = PLACED.map((row, index) => ({ ...row, humidity: index ? null : 50 }));
    expect(columns(await mountIn('nalssi-board', 'layout=table', feedOf(damp))))
      .to.include('습도 %')
      .and.have.length(4);
  });

  it('tells conditions apart in words beside every number, at 320 px and at 400 % zoom, and says them once', async () => {
    const conditions = ['비', '약한비단속', '시계내강수', '약한진눈깨비단속', null];
    const feed = feedOf(conditions.map((condition, index) => ({ ...RICH[index + 5]!, condition })));
    for (const [lang, words] of [
      ['ko', ['비', '약한비단속', '시계내강수', '약한진눈깨비단속', '–']],
      [
        'en',
        ['Rain', 'Light intermittent rain', 'Precipitation within sight', 'Light intermittent sleet', '–'],
      ],
    ] as const)
      for (const spacing of ['', 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em']) {
        const element = await mountIn('nalssi-board', `layout=table lang=${lang}`, feed, 320);
        element.style.cssText = spacing;
        const rows = parts(element, 'row');
        const shown = rows.map((row) =>
          [...row.querySelectorAll<HTMLElement>('.below, .condition > [aria-hidden]')]
            .filter((one) => one.offsetWidth > 0)
            .map(text),
        );
        expect(shown.flat()).to.have.members(words);
        for (const row of rows) {
          const [city, below] = ['.city', '.below'].map((one) =>
            row.querySelector(one)!.getBoundingClientRect(),
          );
          expect(below!.top).to.be.greaterThan((city!.top + city!.bottom) / 2);
        }
        expect(heard(rows[0]!)).to.have.length(6);
        // English heads are too wide: that table scrolls within itself.
        if (lang === 'ko') {
          const scroll = element.shadowRoot!.querySelector('.scroll')!;
          expect(scroll.scrollWidth, `${lang} ${spacing}`).to.equal(scroll.clientWidth);
        }
        expect(element.parentElement!.scrollWidth).to.equal(320);
      }
    const wide = await mountIn('nalssi-board', 'layout=table', feed, 640);
    expect(
      [...wide.shadowRoot!.querySelectorAll<HTMLElement>('.below')].some((one) => one.offsetWidth),
    ).to.equal(false);
  });

  it('is a real table, whose heads belong to rows, columns and groups', async () => {
    const element = await mountIn('nalssi-board', 'layout=table', feedOf(RICH));
    const scopes = [...table(element).querySelectorAll('th')].map((head) => head.scope);
    expect(scopes.filter((scope) => scope === 'col')).to.have.length(6);
    expect(scopes.filter((scope) => scope === 'row')).to.have.length(16);
    expect(scopes.filter((scope) => scope === 'rowgroup')).to.have.length(6);
  });

  it('shows a dash for what is missing, and says what would be misread', async () => {
    const element = await mountIn('nalssi-board', 'layout=table stations=서울,대전,대구', feedOf(RICH));
    const [seoul, daejeon, daegu] = ['서울', '대전', '대구'].map((name) =>
      parts(element, 'row').find((row) => text(row).startsWith(name))!,
    );
    const seen = (row: HTMLElement): string[] =>
      [...row.querySelectorAll('td [aria-hidden]:not(svg)')].map(text);
    expect(seen(seoul!)).to.deep.equal(['–', '–', '42', '1.0', '0.5']);
    expect(heard(seoul!).slice(0, 3)).to.deep.equal(['서울', '관측 자료 없음', '관측 자료 없음']);
    expect(heard(daejeon!).slice(1, 3)).to.deep.equal(['맑음', '영하 3.5도']);
    expect(heard(daejeon!).slice(4)).to.deep.equal(['1.5밀리미터', '초속 0.8미터']);
    expect(seen(daegu!)[2]).to.equal('–');
  });

  it('is sorted by temperature: up, down, and back to the regions; what is missing comes last', async () => {
    const element = await mountIn('nalssi-board', 'layout=table', feedOf(RICH));
    const degrees = (): string[] =>
      parts(element, 'temperature').map((cell) => text(cell.firstElementChild!));
    const before = cities(element);
    await press(element, 1);
    expect(order(element).slice(0, 2)).to.deep.equal(['none', 'ascending']);
    expect(degrees()[0]).to.equal('-3.5');
    expect(degrees().at(-1)).to.equal('–');
    expect(parts(element, 'region')).to.have.length(0);
    await press(element, 1);
    expect(order(element).slice(0, 2)).to.deep.equal(['none', 'descending']);
    expect(degrees()[0]).to.equal('9.8');
    expect(degrees().at(-1)).to.equal('–');
    await press(element, 1);
    expect(order(element)).to.deep.equal(Array(5).fill('none'));
    expect(cities(element)).to.deep.equal(before);
  });

  it('is sorted by every number', async () => {
    const element = await mountIn('nalssi-board', 'layout=table', feedOf(RICH));
    expect(sorts(element).map(text)).to.deep.equal(['지역', '기온 ℃', '습도 %', '강수량 mm', '풍속 m/s']);
    for (const [index, column, first] of [
      [2, 0, '55'],
      [3, 1, '7.5'],
      [4, 2, '3.8'],
    ] as const) {
      const values = (): string[] =>
        parts(element, 'row').map((row) =>
          text(row.querySelectorAll('[part=measure]')[column]!.firstElementChild!),
        );
      await press(element, index);
      const sorted = values()
        .filter((value) => value !== '–')
        .map(Number);
      expect(sorted).to.deep.equal([...sorted].sort((one, other) => one - other));
      await press(element, index);
      expect(order(element)[index]).to.equal('descending');
      expect(values()[0]).to.equal(first);
      if (index === 2) expect(values().at(-1)).to.equal('–');
    }
  });

  it('folds the regions of a long table, and keeps focus and what is folded', async () => {
    expect(parts(await mountIn('nalssi-board', 'layout=table'), 'fold')).to.have.length(0);
    const element = await mountIn('nalssi-board', 'layout=table', feedOf(ALL));
    const folds = (): HTMLElement[] => parts(element, 'fold');
    const states = (): (string | null)[] => folds().map((one) => one.getAttribute('aria-expanded'));
    expect(folds().map(text)).to.deep.equal(parts(element, 'region').map(text));
    expect(states()).to.deep.equal(Array(6).fill('true'));
    folds()[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(states()[1]).to.equal('false');
    expect(element.shadowRoot!.activeElement).to.equal(folds()[1]);
    const gangwon = ALL.filter(({ station }) => station.region === '강원').length;
    expect(parts(element, 'row')).to.have.length(ALL.length - gangwon);
    element.feed = feedOf([...ALL]);
    await element.updateComplete;
    expect(states()).to.deep.equal(['true', 'false', 'true', 'true', 'true', 'true']);
    // What is sorted has no regions, and so all rows.
    await press(element, 1);
    expect(parts(element, 'row')).to.have.length(ALL.length);
    await press(element, 1);
    await press(element, 1);
    folds()[1]!.click();
    await element.updateComplete;
    expect(parts(element, 'row')).to.have.length(ALL.length);
  });

  it('keeps its head in the window, and is no wider than its numbers need', async () => {
    for (const [lang, width] of [
      ['ko', 320],
      ['ko', 1240],
      ['en', 1240],
    ] as const) {
      const element = await mountIn('nalssi-board', `layout=table lang=${lang}`, feedOf(RICH), width);
      expect(table(element).offsetWidth).to.be.at.most(760);
      element.parentElement!.style.paddingBlockEnd = '200vh';
      parts(element, 'row')[8]!.scrollIntoView({ block: 'start' });
      const { top } = table(element).tHead!.getBoundingClientRect();
      expect(Math.abs(top), `${lang} ${width}`).to.be.at.most(1);
    }
    scrollTo(0, 0);
  });

  it('is sorted by name in its language', async () => {
    const element = await mountIn('nalssi-board', 'layout=table');
    await press(element, 0);
    expect(order(element)).to.deep.equal(['ascending', 'none']);
    expect(cities(element).slice(0, 3)).to.deep.equal(['강릉', '강진군', '강화']);
    await press(element, 0);
    expect(cities(element)[15]).to.equal('강릉');
    element.lang = 'en';
    await element.updateComplete;
    expect(cities(element)[0]).to.equal('Ulsan');
    await press(element, 1);
    expect(order(element)).to.deep.equal(['none', 'ascending']);
  });

  it('is sorted with the keyboard, and keeps focus', async () => {
    const element = await mountIn('nalssi-board', 'layout=table');
    sorts(element)[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(order(element)).to.deep.equal(['ascending', 'none']);
    expect(element.shadowRoot!.activeElement).to.equal(sorts(element)[0]);
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(order(element)).to.deep.equal(['descending', 'none']);
    const { width, height } = sorts(element)[1]!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });

  it('stays sorted when the next hour comes', async () => {
    const element = await mountIn('nalssi-board', 'layout=table');
    await press(element, 1);
    element.feed = feedOf(RICH);
    await element.updateComplete;
    expect(order(element)[1]).to.equal('ascending');
    expect(cities(element)[0]).to.equal('대전');
  });
});
