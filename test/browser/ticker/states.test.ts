import { expect } from '@open-wc/testing';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import {
  animations,
  feedOf,
  feedUrl,
  frames,
  HEADER,
  mount,
  parts,
  part,
  requestsOf,
  rows,
  rowTexts,
  settled,
  show,
  text,
  textOf,
  nextEvent,
} from './ticker.js';

const FALLBACK = '<a href="/weather">오늘의 날씨</a>';

/** The message in place of data, if it is visible. */
const words = (element: Element): string[] =>
  parts(element, 'status')
    .filter((status) => getComputedStyle(status.firstElementChild!).visibility === 'visible')
    .map(text);
/** Whether the page's fallback content is visible. */
const fallbackShown = (element: TickerElement): boolean =>
  [...element.children].some((child) => child.getClientRects().length > 0);
/** A ticker with light DOM `content` whose first load, of `src`, has failed. */
const failed = async (src: string, content = ''): Promise<TickerElement> => {
  const element = await mount('', undefined, content);
  // It listens first: a failure may come at once.
  const heard = nextEvent(element, 'nalssi-error');
  element.src = src;
  await heard;
  await element.updateComplete;
  return element;
};
const FAILED = '날씨 정보를 불러오지 못했습니다';

describe('nalssi-ticker, states', () => {
  it('says nothing where it has no address and no data', async () => {
    const element = await mount();
    await settled(element);
    expect(text(element.shadowRoot as unknown as Element)).to.equal('');
  });

  it('says that it is loading, but only when it takes long', async () => {
    const element = await mount(`src="${feedUrl('delay=400')}"`);
    // An animation delays the message: compare the moment before its end with its end.
    const [wait] = animations(element);
    wait!.pause();
    const end = Number(wait!.effect!.getComputedTiming().endTime);
    expect(end).to.be.within(500, 2000);
    wait!.currentTime = end - 100;
    expect(words(element)).to.deep.equal([]);
    wait!.currentTime = end;
    expect(words(element)).to.deep.equal(['날씨를 불러오는 중입니다']);
    expect(part(element, 'status').getAttribute('aria-live')).to.equal('polite');
    await nextEvent(element, 'nalssi-load');
    await element.updateComplete;
    expect([words(element), rowTexts(element).length]).to.deep.equal([[], 16]);
  });

  it('shows the page’s fallback until the first feed, and the data from then on', async () => {
    const element = await mount(`src="${feedUrl('delay=200')}"`, undefined, FALLBACK);
    await frames(2);
    expect(fallbackShown(element)).to.equal(true);
    expect(parts(element, 'status')).to.have.length(0);
    await nextEvent(element, 'nalssi-load');
    await element.updateComplete;
    expect(fallbackShown(element)).to.equal(false);
    expect(rowTexts(element)).to.have.length(16);
    expect(element.innerHTML).to.equal(FALLBACK);
  });

  it('leaves the fallback there when the very first load fails', async () => {
    const element = await failed(feedUrl('status=500'), FALLBACK);
    await frames(3);
    expect(fallbackShown(element)).to.equal(true);
    expect(words(element)).to.deep.equal([]);
  });

  it('takes white space and comments for no fallback', async () => {
    const element = await failed(feedUrl('status=500'), '\n  <!-- here -->\n ');
    await frames(3);
    expect(words(element)).to.deep.equal([FAILED]);
  });

  it('takes plain text for a fallback, also one that comes later', async () => {
    const element = await failed(feedUrl('status=500'));
    expect(words(element)).to.deep.equal([FAILED]);
    element.append('오늘의 날씨는 신문에서');
    await frames(3);
    expect(words(element)).to.deep.equal([]);
  });

  it('says in words that the first load failed, and recovers', async () => {
    const src = feedUrl('fail=1');
    const element = await failed(src);
    expect(words(element)).to.deep.equal([FAILED]);
    const loaded = nextEvent(element, 'nalssi-load');
    void element.refresh();
    await loaded;
    await element.updateComplete;
    expect([words(element), rowTexts(element).length]).to.deep.equal([[], 16]);
    expect(await requestsOf(src)).to.equal(2);
  });

  it('emits nalssi-load when the rows of a fetched feed are there', async () => {
    const element = await mount(`src="${feedUrl('delay=50')}"`);
    const rowsThere = new Promise((resolve) =>
      element.addEventListener('nalssi-load', () => resolve(rowTexts(element).length), { once: true }),
    );
    expect(await rowsThere).to.equal(16);
  });

  it('keeps the nodes of its rows when the next feed comes', async () => {
    const element = await mount('', feedOf(rows(3)));
    const before = parts(element, 'row');
    await show(element, feedOf(rows(3).map((row) => ({ ...row, temperature: 9.9 }))));
    expect(parts(element, 'row').map((row, index) => row === before[index])).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect(rowTexts(element)).to.satisfy((texts: string[]) => texts.every((one) => one.endsWith('9.9℃')));
  });

  it('keeps the rows when a refresh fails, and says so to the page only', async () => {
    const element = await mount();
    const loaded = nextEvent(element, 'nalssi-load');
    element.src = feedUrl();
    await loaded;
    await element.updateComplete;
    const before = rowTexts(element);
    element.src = feedUrl('status=503');
    const { code } = await nextEvent(element, 'nalssi-error');
    await element.updateComplete;
    expect(code).to.equal('http');
    expect(rowTexts(element)).to.deep.equal(before);
    expect(parts(element, 'status')).to.have.length(0);
    expect(textOf(element, 'source')).to.equal('기상청 제공');
  });

  it('says that the chosen stations have no data', async () => {
    const element = await mount('stations=런던', feedOf());
    expect(words(element)).to.deep.equal(['선택한 지역의 관측 자료가 없습니다']);
    element.stations = '서울';
    await element.updateComplete;
    expect([words(element), rowTexts(element)]).to.deep.equal([[], ['박무서울 5.4℃']]);
  });

  it('says how old its data is, and takes colour and weight from what has expired', async () => {
    const weight = (element: Element) => getComputedStyle(part(element, 'temperature')).fontWeight;
    const sun = (element: Element) =>
      getComputedStyle(element.shadowRoot!.querySelector('.row .warm')!).stroke;
    const fresh = await mount('', feedOf());
    expect(textOf(fresh, 'observed-at')).to.match(/^\d+시( \d+분)? 관측$/);
    const stale = await mount('', feedOf(HEADER.observations, 3));
    expect(textOf(stale, 'observed-at')).to.match(/관측 · 3시간 전$/);
    const expired = await mount('', feedOf(HEADER.observations, 9));
    expect(textOf(expired, 'observed-at')).to.match(/관측 · 9시간 전$/);
    expect([weight(fresh), weight(stale), weight(expired)]).to.deep.equal(['700', '700', '400']);
    const { color } = getComputedStyle(part(expired, 'row'));
    expect([sun(stale) === color, sun(expired)]).to.deep.equal([false, color]);
  });

  it('is fresh again when new data comes', async () => {
    const element = await mount('', feedOf(HEADER.observations, 9));
    await show(element, feedOf());
    expect(textOf(element, 'observed-at')).not.to.contain('전');
    expect(getComputedStyle(part(element, 'temperature')).fontWeight).to.equal('700');
  });

  it('says the age of a row that is older than its feed', async () => {
    const [first, second] = feedOf().observations;
    const old = { ...second!, observedAt: feedOf([], 4).observedAt };
    const element = await mount('', feedOf([first!, old]));
    const [now, then] = rowTexts(element);
    expect(now).to.equal('맑음동두천 1.5℃');
    expect(then).to.contain('4시간 전');
  });
});
