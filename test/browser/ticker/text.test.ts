import { expect } from '@open-wc/testing';
import { feedOf, HEADER, heard, mount, observation, part, parts, rowTexts, text, textOf } from './ticker.js';

const headerLines = async (): Promise<string[]> =>
  (await (await fetch(new URL('../../fixtures/feeds/header.txt', import.meta.url))).text())
    .split('\n')
    .filter((line) => line.trim() !== '');

describe('nalssi-ticker, text', () => {
  it('renders the lines of a news header exactly', async () => {
    const element = await mount('', HEADER);
    const lines = [
      textOf(element, 'date'),
      ...rowTexts(element).map((row) => `  • ${row}`),
      textOf(element, 'source'),
    ];
    expect(lines).to.deep.equal(await headerLines());
    expect(lines).to.have.length(18);
  });

  it('has the text of a row in the parts condition, city and temperature', async () => {
    const element = await mount('', HEADER);
    const [row] = parts(element, 'row');
    expect(row!.textContent).to.equal('맑음동두천 1.5℃');
    expect(
      ['condition', 'city', 'temperature'].map((name) => text(row!.querySelector(`[part=${name}]`)!)),
    ).to.deep.equal(['맑음', '동두천', '1.5℃']);
  });

  it('names the city first where that is wanted, and any other order is the default', async () => {
    const rows = [
      ...HEADER.observations.slice(0, 1),
      observation('서울', null, 3.2),
      observation('독도', '비', null),
    ];
    const element = await mount('order=city-temperature-condition', feedOf(rows));
    /** The space after the condition, which is made by a style where the city follows. */
    const space = (): string => getComputedStyle(part(element, 'condition'), '::after').content;
    const texts = (): string[] => parts(element, 'row').map(text);
    expect(texts()).to.deep.equal(['동두천 1.5℃ 맑음', '서울 3.2℃', '독도 – 비']);
    expect(space()).to.equal('none');
    expect(parts(element, 'list').flatMap(heard)[0]).to.equal('동두천, 맑음, 1.5도');
    element.order = 'temperature' as never;
    await element.updateComplete;
    expect(texts()).to.deep.equal(['맑음동두천 1.5℃', '서울 3.2℃', '비독도 –']);
    expect(space()).to.equal('" "');
  });

  it('dates by the observation in KST, whatever the clock and zone of the reader', async () => {
    const element = await mount('', { ...HEADER, observedAt: '2024-12-31T15:00:00Z' });
    expect(textOf(element, 'date')).to.equal('2025.01.01 (수)');
    expect(textOf(element, 'observed-at')).to.equal('0시 관측');
    expect(part(element, 'date').getAttribute('datetime')).to.equal('2024-12-31T15:00:00Z');
    const before = await mount('', { ...HEADER, observedAt: '2024-12-31T23:59:00+09:00' });
    expect(textOf(before, 'date')).to.equal('2024.12.31 (화)');
    expect(textOf(before, 'observed-at')).to.match(/^23시 59분 관측/);
  });

  it('shows one decimal as observed, zero included, and no sign on a zero', async () => {
    const values: (readonly [number, string])[] = [
      [0, '0.0℃'],
      [-0, '0.0℃'],
      [-0.04, '0.0℃'],
      [-9, '-9.0℃'],
      [1, '1.0℃'],
      [38.5, '38.5℃'],
    ];
    const element = await mount(
      '',
      feedOf(values.map(([value], at) => observation(`곳${at}`, '맑음', value))),
    );
    expect(parts(element, 'temperature').map(text)).to.deep.equal(values.map(([, shown]) => shown));
  });

  it('has a look for every missing value and never a lone unit', async () => {
    const element = await mount(
      '',
      feedOf([
        observation('서울', null, 3.2),
        observation('부산', '맑음', null),
        observation('제주', null, null),
        observation('강릉', '이름 모를 현상', -1.5),
      ]),
    );
    expect(rowTexts(element)).to.deep.equal([
      '서울 3.2℃',
      '맑음부산 –',
      '제주 –',
      '이름 모를 현상강릉 -1.5℃',
    ]);
    for (const row of rowTexts(element)) expect(row).not.to.match(/(^|[^0-9])[℃℉]/);
    expect(heard(part(element, 'list'))).to.deep.equal([
      '서울, 3.2도',
      '부산, 맑음',
      '제주, 관측 자료 없음',
      '강릉, 이름 모를 현상, 영하 1.5도',
    ]);
    expect(parts(element, 'icon')).to.have.length(4);
  });

  it('names the source wherever there is data, linked by http(s) only', async () => {
    const element = await mount('', HEADER);
    const link = part(element, 'source') as HTMLAnchorElement;
    expect([link.localName, link.textContent, link.href]).to.deep.equal([
      'a',
      '기상청 제공',
      'https://www.weather.go.kr/',
    ]);
    expect(link.rel).to.equal('noopener');
    const plain = await mount('', { ...HEADER, source: { name: '기상청' } });
    expect(part(plain, 'source').localName).to.equal('span');
    expect(textOf(plain, 'source')).to.equal('기상청 제공');
  });

  it('shows the notice of the feed as plain text', async () => {
    const element = await mount('', { ...feedOf(), notice: '예시 자료 <b>&amp;' });
    expect(part(element, 'notice').textContent).to.equal('예시 자료 <b>&amp;');
    expect(part(element, 'notice').childElementCount).to.equal(0);
    expect(parts(await mount('', feedOf()), 'notice')).to.have.length(0);
  });

  it('takes markup in names and conditions as text', async () => {
    const element = await mount('', feedOf([observation('<img src=x onerror=alert(1)>', '<b>맑음</b>', 1)]));
    expect(rowTexts(element)).to.deep.equal(['<b>맑음</b><img src=x onerror=alert(1)> 1.0℃']);
    expect(part(element, 'list').querySelectorAll('img, b')).to.have.length(0);
  });
});
