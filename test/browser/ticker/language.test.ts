import { expect, fixture } from '@open-wc/testing';
import {
  controls,
  feedOf,
  HEADER,
  heard,
  hoursAgo,
  mount,
  observation,
  part,
  rows,
  rowTexts,
  show,
  text,
  textOf,
} from './ticker.js';

const names = (element: Element): (string | null)[] =>
  controls(element).map((button) => button.getAttribute('aria-label'));

describe('nalssi-ticker, language', () => {
  const page = document.documentElement;
  const before = page.getAttribute('lang');
  afterEach(() => {
    if (before === null) page.removeAttribute('lang');
    else page.lang = before;
  });

  it('is Korean where nothing says otherwise, whatever the browser', async () => {
    page.removeAttribute('lang');
    const element = await mount('', HEADER);
    expect(part(element, 'base').lang).to.equal('ko');
    expect(rowTexts(element)[0]).to.equal('맑음동두천 1.5℃');
    expect(names(element)).to.deep.equal(['재생', '이전', '다음']);
  });

  it('follows its own lang in a page of another language, wholly', async () => {
    page.lang = 'ko';
    const element = await mount('lang=en', { ...HEADER, notice: 'Sample' });
    expect(part(element, 'base').lang).to.equal('en');
    expect(part(element, 'base').getAttribute('aria-label')).to.equal('Weather by city');
    expect(rowTexts(element).slice(0, 2)).to.deep.equal([
      'ClearDongducheon 1.5℃',
      'Partly cloudyGangneung 9.8℃'.replace(
        'Partly cloudy',
        text(part(element, 'list').querySelectorAll('.condition')[1]!),
      ),
    ]);
    expect(textOf(element, 'date')).to.equal('Apr 1, 2025 (Tue)');
    expect(textOf(element, 'observed-at')).to.equal('7:00 KST');
    expect(textOf(element, 'source')).to.equal('Source: KMA');
    expect(names(element)).to.deep.equal(['Play', 'Previous', 'Next']);
    expect(part(element, 'base').textContent).not.to.match(/\p{Script=Hangul}/u);
    expect(heard(part(element, 'base')).join()).not.to.match(/\p{Script=Hangul}/u);
  });

  it('follows the nearest ancestor, also through a shadow root', async () => {
    page.lang = 'ko';
    const box = await fixture<HTMLElement>(
      '<div lang="fr"><section lang="en-GB"><div></div></section></div>',
    );
    const root = box.querySelector('section div')!.attachShadow({ mode: 'open' });
    const element = document.createElement('nalssi-ticker');
    root.append(element);
    await show(element, HEADER);
    expect(part(element, 'base').lang).to.equal('en');
  });

  it('is English in a language that it does not have', async () => {
    expect(part(await mount('lang=fr', HEADER), 'base').lang).to.equal('en');
    expect(part(await mount('lang=ko-KR', HEADER), 'base').lang).to.equal('ko');
    expect(part(await mount('lang=kok', HEADER), 'base').lang).to.equal('en');
  });

  it('changes with its own lang and with that of the page', async () => {
    page.lang = 'ko';
    const element = await mount('', HEADER);
    page.lang = 'en';
    await Promise.resolve();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Play', 'Previous', 'Next']);
    element.lang = 'ko';
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['재생', '이전', '다음']);
    element.removeAttribute('lang');
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Play', 'Previous', 'Next']);
  });

  it('speaks temperatures so that no screen reader loses the minus', async () => {
    const feed = feedOf([
      observation('동두천', '맑음', -1.5),
      observation('서울', '구름조금', 0),
      observation('제주', '약한비단속', null),
      observation('독도', null, null),
    ]);
    expect(heard(part(await mount('lang=ko', feed), 'list'))).to.deep.equal([
      '동두천, 맑음, 영하 1.5도',
      '서울, 구름 조금, 0.0도',
      '제주, 약한 비, 오다 그침',
      '독도, 관측 자료 없음',
    ]);
    const english = heard(part(await mount('lang=en', feed), 'list'));
    expect(english[0]).to.equal('Dongducheon, Clear, minus 1.5 degrees');
    expect(english[3]).to.match(/^Dokdo, no observation$/i);
    expect(
      heard(part(await mount('lang=ko unit=f', feedOf([observation('서울', null, -20)])), 'list')),
    ).to.deep.equal(['서울, 화씨 마이너스 4.0도']);
    expect(heard(part(await mount('lang=en unit=f', feedOf(rows(1))), 'list'))).to.deep.equal([
      'Dongducheon, Clear, 34.7 degrees Fahrenheit',
    ]);
  });

  it('names another source than KMA as it is named', async () => {
    const feed = { ...feedOf(), source: { name: '국가기상센터' }, observedAt: hoursAgo(3) };
    expect(textOf(await mount('lang=en', feed), 'source')).to.equal('Source: 국가기상센터');
    expect(textOf(await mount('lang=ko', feed), 'source')).to.equal('국가기상센터 제공');
  });
});
