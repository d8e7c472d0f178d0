import { expect, fixture } from '@open-wc/testing';
import '../../../src/define/index.js';
import { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import {
  controls,
  feedOf,
  feedUrl,
  frames,
  HEADER,
  inWindow,
  mount,
  part,
  parts,
  requestsOf,
  rows,
  rowTexts,
  show,
  textOf,
  Timers,
  nextEvent,
} from './ticker.js';

const cities = (element: Element): string[] => parts(element, 'city').map((city) => city.textContent);

describe('nalssi-ticker, attributes and properties', () => {
  it('is registered and has its defaults', async () => {
    const element = await mount();
    expect(customElements.get('nalssi-ticker')).to.equal(TickerElement);
    const { src, stations, region, unit, theme, mode, interval, paused, staleAfter, expireAfter, feed } =
      element;
    expect([
      src,
      stations,
      region,
      unit,
      theme,
      mode,
      interval,
      paused,
      staleAfter,
      expireAfter,
      feed,
    ]).to.deep.equal([null, null, null, 'c', 'auto', 'roll', 4, false, 2, 6, null]);
  });

  it('shows the wanted stations by id or name, in that order, and leaves out unknown ones', async () => {
    const element = await mount('stations=" 부산, 108,없는곳,98 ,,"', feedOf());
    expect(cities(element)).to.deep.equal(['부산', '서울', '동두천']);
    element.stations = '제주';
    await element.updateComplete;
    expect(cities(element)).to.deep.equal(['제주']);
    element.stations = ['강릉', '184'];
    await element.updateComplete;
    expect(cities(element)).to.deep.equal(['강릉', '제주']);
    element.removeAttribute('stations');
    element.stations = null;
    await element.updateComplete;
    expect(cities(element)).to.have.length(16);
  });

  it('takes names exactly: 고창 is not 고창군', async () => {
    const feed = feedOf([
      { station: { id: '251', name: '고창군' }, condition: '맑음', temperature: 1 },
      { station: { id: '172', name: '고창' }, condition: '맑음', temperature: 2 },
    ]);
    expect(rowTexts(await mount('stations=고창', feed))).to.deep.equal(['맑음고창 2.0℃']);
  });

  it('shows one region', async () => {
    const [seoul, busan] = rows(2) as [(typeof HEADER.observations)[0], (typeof HEADER.observations)[0]];
    const feed = feedOf([
      { ...seoul, station: { ...seoul.station, region: '수도권' } },
      { ...busan, station: { ...busan.station, region: '강원권' } },
    ]);
    const element = await mount('region=강원권', feed);
    expect(cities(element)).to.deep.equal(['강릉']);
    element.region = null;
    await element.updateComplete;
    expect(cities(element)).to.deep.equal(['동두천', '강릉']);
  });

  it('shows ℃, ℉, and ℃ for a unit it does not know', async () => {
    const element = await mount('unit=f', feedOf(rows(1)));
    expect(textOf(element, 'temperature')).to.equal('34.7℉');
    for (const unit of ['c', 'k', '']) {
      element.setAttribute('unit', unit);
      await element.updateComplete;
      expect(textOf(element, 'temperature'), unit).to.equal('1.5℃');
    }
  });

  it('has its own colours in a light and a dark theme, the page’s in auto', async () => {
    const box = await fixture<HTMLElement>(
      '<div style="color: rgb(1, 2, 3)"><nalssi-ticker theme=dark></nalssi-ticker></div>',
    );
    const element = box.querySelector('nalssi-ticker')!;
    await show(element, feedOf());
    const colours = async (theme: TickerElement['theme']) => {
      element.theme = theme;
      await element.updateComplete;
      const { color, backgroundColor } = getComputedStyle(part(element, 'base'));
      return [color, backgroundColor];
    };
    const [dark, light, auto] = [await colours('dark'), await colours('light'), await colours('auto')];
    expect(new Set([dark, light, auto].map((pair) => pair.join()))).to.have.length(3);
    expect(auto).to.deep.equal(['rgb(1, 2, 3)', 'rgba(0, 0, 0, 0)']);
  });

  it('reflects paused', async () => {
    const element = await mount('paused', feedOf());
    expect(element.paused).to.equal(true);
    element.play();
    await element.updateComplete;
    expect([element.paused, element.hasAttribute('paused')]).to.deep.equal([false, false]);
    element.pause();
    await element.updateComplete;
    expect([element.paused, element.hasAttribute('paused')]).to.deep.equal([true, true]);
    element.removeAttribute('paused');
    expect(element.paused).to.equal(false);
  });

  it('takes a switch that is written as false as off, with the text of any other as on', async () => {
    const states = ({ paused, open, roving }: TickerElement): boolean[] => [paused, open, roving];
    const element = await mount('paused="false" open="false" roving="false"', feedOf());
    expect(states(element)).to.deep.equal([false, false, false]);
    expect(parts(element, 'panel')).to.have.length(0);
    for (const name of ['paused', 'open', 'roving']) element.setAttribute(name, 'true');
    expect(states(element)).to.deep.equal([true, true, true]);
    element.setAttribute('paused', 'false');
    expect(element.paused).to.equal(false);
    for (const tag of ['nalssi-map open="false"', 'nalssi-condition-icon night="false" decorative="false"']) {
      const other = await fixture<HTMLElement>(`<${tag}></${tag.split(' ', 1)[0]}>`);
      for (const name of other.getAttributeNames()) expect(other).to.have.property(name, false);
    }
  });

  it('keeps what the reader has paused where a morph writes the page’s false', async () => {
    const element = await mount('', feedOf());
    controls(element)[0]!.click();
    await element.updateComplete;
    element.setAttribute('paused', 'false');
    expect([element.paused, element.getAttribute('paused')]).to.deep.equal([true, '']);
    controls(element)[0]!.click();
    expect(element.paused).to.equal(false);
  });

  it('takes numbers that make no sense as the defaults', async () => {
    const timers = new Timers();
    const element = await mount('', feedOf());
    await frames(4);
    for (const interval of ['0', '-3', 'soon', '', 'NaN']) {
      element.setAttribute('interval', interval);
      await element.updateComplete;
      expect(timers.of(4000), interval).to.equal(1);
    }
    // With a longer delay than a timer can have, it would fire at once and rows would fly past.
    for (const interval of ['Infinity', '1e12']) {
      element.setAttribute('interval', interval);
      await element.updateComplete;
      expect(Math.min(...timers.pending), interval).to.be.greaterThan(60_000);
      expect(Math.max(...timers.pending), interval).to.be.lessThan(2 ** 31);
    }
    timers.restore();
  });

  it('takes a mode that it does not know as roll', async () => {
    for (const mode of ['fly', '', 'toString', 'constructor', '__proto__']) {
      const element = await mount(`mode=${mode}`, feedOf(rows(3)));
      element.next();
      expect(inWindow(element), mode).not.to.deep.equal([]);
    }
    const element = await mount('mode=roll', feedOf(rows(3)));
    element.removeAttribute('mode');
    await element.updateComplete;
    element.next();
    expect(rowTexts(element)).to.have.length(3);
  });

  it('says from when data is old by stale-after and expire-after', async () => {
    const state = async (attributes: string, hours: number): Promise<string> => {
      const element = await mount(attributes, feedOf(HEADER.observations, hours));
      const [toggle] = controls(element);
      const old = / · \d+(분|시간) 전$/.test(textOf(element, 'observed-at'));
      return toggle!.ariaDisabled === 'true' ? 'expired' : old ? 'stale' : 'fresh';
    };
    expect(await state('', 1.9)).to.equal('fresh');
    expect(await state('', 2.1)).to.equal('stale');
    expect(await state('', 5.9)).to.equal('stale');
    expect(await state('', 6.1)).to.equal('expired');
    expect(await state('stale-after=0.5', 0.6)).to.equal('stale');
    expect(await state('stale-after=0.25 expire-after=0.5', 0.6)).to.equal('expired');
    expect(await state('stale-after=48 expire-after=72', 47)).to.equal('fresh');
    // As frameworks write them on a server, and before the element is defined.
    expect(await state('staleAfter=0.5', 0.6)).to.equal('stale');
    expect(await state('staleAfter=0.25 expireAfter=0.5', 0.6)).to.equal('expired');
    for (const nonsense of ['0', '-1', 'x', '']) {
      expect(await state(`stale-after="${nonsense}" expire-after="${nonsense}"`, 1.9), nonsense).to.equal(
        'fresh',
      );
      expect(await state(`stale-after="${nonsense}" expire-after="${nonsense}"`, 6.1), nonsense).to.equal(
        'expired',
      );
    }
  });

  it('follows stale-after and expire-after when they change', async () => {
    const element = await mount('', feedOf(HEADER.observations, 3));
    expect(textOf(element, 'observed-at')).to.contain('3시간 전');
    element.staleAfter = 4;
    await element.updateComplete;
    await element.updateComplete;
    expect(textOf(element, 'observed-at')).not.to.contain('전');
    element.expireAfter = 1;
    await element.updateComplete;
    await element.updateComplete;
    expect(controls(element)[0]!.ariaDisabled).to.equal('true');
  });

  it('takes a time in the future as fresh', async () => {
    const element = await mount('', feedOf(HEADER.observations, -3));
    expect(textOf(element, 'observed-at')).to.match(/^\d+시( \d+분)? 관측$/);
  });

  it('keeps properties that were set before it was upgraded', async () => {
    const box = await fixture<HTMLElement>('<div></div>');
    const early = document.implementation.createHTMLDocument().createElement('nalssi-ticker');
    expect(early).not.to.be.instanceOf(TickerElement);
    Object.assign(early, { feed: feedOf(), stations: '서울', unit: 'f', paused: true, interval: 9 });
    box.append(early);
    await early.updateComplete;
    expect(rowTexts(early)).to.deep.equal(['박무서울 41.7℉']);
    expect([early.paused, early.interval]).to.deep.equal([true, 9]);
    early.unit = 'c';
    await early.updateComplete;
    expect(rowTexts(early)).to.deep.equal(['박무서울 5.4℃']);
  });

  it('can be made by its constructor and by cloning', async () => {
    const made = new TickerElement();
    made.feed = feedOf(rows(2));
    const box = await fixture<HTMLElement>('<div></div>');
    box.append(made);
    await made.updateComplete;
    expect(rowTexts(made)).to.have.length(2);
    made.unit = 'f';
    box.append(made.cloneNode(true));
    const copy = box.lastElementChild as TickerElement;
    await copy.updateComplete;
    expect(rowTexts(copy)).to.deep.equal([]);
  });

  it('takes a feed as a property, checked and rid of what it does not know', async () => {
    const element = await mount('', { ...feedOf(rows(1)), extra: 1 });
    expect(element.feed).to.have.keys('version', 'source', 'observedAt', 'observations');
    await show(element, null);
    expect([element.feed, rowTexts(element)]).to.deep.equal([null, []]);
    await show(element, feedOf(rows(2)));
    await show(element, undefined);
    expect(element.feed).to.equal(null);
  });
});

describe('nalssi-ticker, methods', () => {
  it('goes to the next and the previous row, round both ends', async () => {
    const element = await mount('paused', feedOf(rows(3)));
    const shown: number[] = [];
    element.addEventListener('nalssi-change', ({ index }) => shown.push(index));
    for (const step of ['next', 'next', 'next', 'previous', 'previous'] as const) element[step]();
    await frames(1);
    expect(shown).to.deep.equal([1, 2, 0, 2, 1]);
  });

  it('has methods that do no harm without data, and before it is in a document', async () => {
    const element = await mount();
    const loose = new TickerElement();
    for (const one of [element, loose])
      for (const method of ['play', 'pause', 'next', 'previous', 'refresh'] as const) await one[method]();
    expect(loose.paused).to.equal(true);
    expect(rowTexts(element)).to.deep.equal([]);
  });

  it('asks at once for refresh()', async () => {
    const src = feedUrl();
    const element = await mount();
    const loaded = nextEvent(element, 'nalssi-load');
    element.src = src;
    await loaded;
    expect(await requestsOf(src)).to.equal(1);
    const again = nextEvent(element, 'nalssi-load');
    await element.refresh();
    expect(await requestsOf(src)).to.equal(2);
    await again;
  });

  it('reads another address when src changes, and keeps the rows until then', async () => {
    const element = await mount();
    const loaded = nextEvent(element, 'nalssi-load');
    element.src = feedUrl();
    await loaded;
    await element.updateComplete;
    const again = nextEvent(element, 'nalssi-load');
    const other = feedUrl();
    element.setAttribute('src', other);
    await element.updateComplete;
    expect(rowTexts(element)).to.have.length(16);
    await again;
    expect(await requestsOf(other)).to.equal(1);
  });
});

describe('nalssi-ticker, events', () => {
  const heard = <K extends keyof HTMLElementEventMap>(name: K): HTMLElementEventMap[K][] => {
    const events: HTMLElementEventMap[K][] = [];
    const listen = (event: Event) => events.push(event as HTMLElementEventMap[K]);
    document.body.addEventListener(name, listen);
    ends.push(() => document.body.removeEventListener(name, listen));
    return events;
  };
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  it('tells of a feed with nalssi-load', async () => {
    const events = heard('nalssi-load');
    const element = await mount('', feedOf());
    expect(events).to.have.length(1);
    const [event] = events;
    expect(event!.feed).to.equal(element.feed);
    expect([event!.target, event!.bubbles, event!.composed, event!.cancelable]).to.deep.equal([
      element,
      true,
      true,
      false,
    ]);
  });

  it('tells of what is wrong with nalssi-error: code, path and all issues', async () => {
    const events = heard('nalssi-error');
    const bad = { station: { id: '1', name: '서울' }, condition: '맑음', temperature: '1' };
    await mount('', feedOf([...rows(1), bad as never]));
    const [event] = events;
    expect(events).to.have.length(1);
    expect([event!.code, event!.path]).to.deep.equal(['invalid-row', ['observations', 1, 'temperature']]);
    expect(event!.issues.map(({ code }) => code)).to.deep.equal(['invalid-row']);
    expect([event!.bubbles, event!.composed]).to.deep.equal([true, true]);
  });

  it('tells once of old data with nalssi-stale, and again when it expires', async () => {
    const events = heard('nalssi-stale');
    const element = await mount('', feedOf(HEADER.observations, 3));
    expect(events.map(({ freshness }) => freshness)).to.deep.equal(['stale']);
    expect(events[0]!.observedAt).to.equal(element.feed!.observedAt);
    await show(element, feedOf(HEADER.observations, 7));
    expect(events.map(({ freshness }) => freshness)).to.deep.equal(['stale', 'expired']);
    await show(element, feedOf());
    expect(events).to.have.length(2);
  });

  it('notices by itself that data becomes old', async () => {
    const timers = new Timers();
    const element = await mount('', feedOf(HEADER.observations, 1.5));
    timers.restore();
    expect(Math.min(...timers.pending.filter((delay) => delay > 4000))).to.be.at.most(15 * 60_000);
    const events = heard('nalssi-stale');
    const { now } = Date;
    Date.now = () => now() + 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    Date.now = now;
    expect(events.map(({ freshness }) => freshness)).to.deep.equal(['stale']);
    expect(textOf(element, 'observed-at')).to.contain('2시간 전');
  });

  it('tells of another row with nalssi-change', async () => {
    const events = heard('nalssi-change');
    const element = await mount('', feedOf(rows(3)));
    element.previous();
    await frames(1);
    expect(events).to.have.length(1);
    expect([events[0]!.index, events[0]!.observation.station.name]).to.deep.equal([2, '서울']);
  });
});
