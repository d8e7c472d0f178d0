import { expect, fixture } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import type { Observation } from '../../../src/feed/schema.js';
import {
  feedOf,
  frames,
  HEADER,
  heard,
  HOURS,
  parts,
  part,
  rows,
  running,
  settled,
  show,
  text,
  Timers,
  nextEvent,
} from '../ticker/ticker.js';
import { centre, changesOf, inBox, items, many, pointAway, until, windowOf } from './modes.js';

const placed = (id: string, name: string, region?: string): Observation => ({
  station: { id, name, ...(region && { region }) },
  condition: '맑음',
  temperature: 3.2,
});
/** Regions in no particular order, one unknown to the library, and a row without a region. */
const REGIONS = feedOf([
  placed('184', '제주', '제주'),
  placed('159', '부산', '영남'),
  placed('900', '독도 앞', '먼바다'),
  placed('901', '어딘가'),
  placed('108', '서울', '수도권'),
  placed('152', '울산', '영남'),
  placed('105', '강릉', '강원'),
]);

const expand = (element: Element): HTMLButtonElement => part(element, 'expand') as HTMLButtonElement;
const panel = (element: Element): HTMLElement | undefined => parts(element, 'panel')[0];
const toggle = async (element: TickerElement): Promise<void> => {
  expand(element).click();
  await element.updateComplete;
};
const marked = (element: TickerElement): string[] =>
  [...panel(element)!.querySelectorAll('[aria-current]')].map((one) =>
    text(one.closest('li')!.querySelector('[part=city]')!),
  );
/** Text for screen readers, without what is inert. */
const heardNow = (element: TickerElement): string[] => {
  const inert = new Set([...element.shadowRoot!.querySelectorAll('[inert]')].flatMap(heard));
  const outside = [...part(element, 'base').children].filter((child) => !child.hasAttribute('inert'));
  expect(inert.size).to.be.greaterThan(0);
  return outside.flatMap(heard).filter((words) => /\d도/.test(words));
};

describe('nalssi-ticker, panel of all stations', () => {
  beforeEach(pointAway);
  afterEach(() => document.body.removeAttribute('style'));

  it('is opened and closed by a disclosure button', async () => {
    const element = await inBox('');
    const button = expand(element);
    const state = () =>
      ['aria-expanded', 'aria-controls', 'aria-label'].map((name) => button.getAttribute(name));
    expect(state()).to.deep.equal(['false', null, '전체 지역']);
    expect([panel(element), element.open, element.hasAttribute('open')]).to.deep.equal([
      undefined,
      false,
      false,
    ]);
    await toggle(element);
    expect(state()).to.deep.equal(['true', panel(element)!.id, '전체 지역']);
    expect([element.open, element.hasAttribute('open')]).to.deep.equal([true, true]);
    const { role, ariaLabel } = panel(element)!;
    expect([role, ariaLabel]).to.deep.equal(['region', '전체 지역']);
    await toggle(element);
    expect(state()).to.deep.equal(['false', null, '전체 지역']);
    expect([panel(element), element.open, element.hasAttribute('open')]).to.deep.equal([
      undefined,
      false,
      false,
    ]);
  });

  it('is opened by attribute and property, also before there is data', async () => {
    const element = await inBox('open start=부산', null);
    expect(panel(element)).to.equal(undefined);
    await show(element, feedOf());
    expect(panel(element)!.querySelectorAll('li')).to.have.length(16);
    expect(marked(element)).to.deep.equal(['부산']);
    element.open = false;
    await element.updateComplete;
    expect(panel(element)).to.equal(undefined);
    element.toggleAttribute('open', true);
    await element.updateComplete;
    expect(panel(element)!.getBoundingClientRect().height).to.be.greaterThan(0);
    await show(element, null);
    expect(panel(element)).to.equal(undefined);
  });

  it('shows every station of the feed by region in the usual order, whatever the line shows', async () => {
    const element = await inBox('open stations=부산,서울 limit=1', REGIONS);
    const groups = [...panel(element)!.querySelectorAll('section')].map((section) => [
      text(section.querySelector('h3')!),
      ...[...section.querySelectorAll('[part=city]')].map(text),
    ]);
    expect(groups).to.deep.equal([
      ['수도권', '서울'],
      ['강원', '강릉'],
      ['영남', '부산', '울산'],
      ['제주', '제주'],
      ['먼바다', '독도 앞'],
      ['그 밖의 지역', '어딘가'],
    ]);
    expect(items(element)).to.have.length(1);
    expect(marked(element)).to.deep.equal(['부산']);
    element.lang = 'en';
    await element.updateComplete;
    expect(parts(element, 'region').map(text).slice(0, 2)).to.deep.equal(['Seoul area', 'Gangwon']);
  });

  it('groups by 시도 where the feed is of one region', async () => {
    const inProvince = (id: string, name: string, province: string): Observation => {
      const row = placed(id, name, '수도권');
      return { ...row, station: { ...row.station, province } };
    };
    const feed = feedOf([
      inProvince('119', '수원', '경기도'),
      inProvince('108', '서울', '서울특별시'),
      inProvince('98', '동두천', '경기도'),
    ]);
    const element = await inBox('open start=동두천', feed);
    const groups = [...panel(element)!.querySelectorAll('section')].map((section) => [
      text(section.querySelector('h3')!),
      ...[...section.querySelectorAll('[part=city]')].map(text),
    ]);
    expect(groups).to.deep.equal([
      ['서울', '서울'],
      ['경기', '수원', '동두천'],
    ]);
    expect(marked(element)).to.deep.equal(['동두천']);
  });

  it('says once that the sky is forecast, which the line does not', async () => {
    const feed = feedOf(rows(3).map((row) => ({ ...row, conditionFrom: 'forecast' as const })));
    const element = await inBox('', feed);
    expect(part(element, 'base').textContent).not.to.contain('예보');
    await toggle(element);
    expect(heard(part(element, 'base')).filter((words) => words === '하늘 상태는 예보')).to.have.length(1);
    await show(element, feedOf(rows(3)));
    expect(part(element, 'base').textContent).not.to.contain('예보');
  });

  it('has no heading where the feed names no region', async () => {
    const element = await inBox('open');
    expect(parts(element, 'region')).to.have.length(0);
    expect(panel(element)!.querySelectorAll('h1, h2, h3, h4')).to.have.length(0);
  });

  it('can be reached where the line has one row', async () => {
    const element = await inBox('stations=서울', REGIONS);
    expect(getComputedStyle(expand(element)).visibility).to.equal('visible');
    expect(getComputedStyle(expand(element).querySelector('svg')!).visibility).to.equal('visible');
    await toggle(element);
    expect(panel(element)!.querySelectorAll('li')).to.have.length(7);
  });

  for (const mode of ['roll', 'marquee', 'strip'])
    it(`marks the current row, also when the reader goes on: ${mode}`, async () => {
      const element = await inBox(`mode=${mode} paused start=대구`);
      await toggle(element);
      expect(marked(element)).to.deep.equal(['대구']);
      element.next();
      await frames(1);
      await element.updateComplete;
      expect(marked(element)).to.deep.equal(['울산']);
      const row = panel(element)!.querySelector('li:has([aria-current]) [part=row]')!;
      expect(Number(getComputedStyle(row).fontWeight)).to.be.at.least(700);
    });

  it('marks the row that a marquee has come to', async () => {
    const element = await inBox('mode=marquee paused');
    const [animation] = element.shadowRoot!.getAnimations();
    animation!.currentTime = ((items(element)[7]!.offsetLeft + 5) / 50) * 1000;
    await toggle(element);
    expect(marked(element)).to.deep.equal(['부산']);
  });

  it('closes with Esc, and gives focus back to its button', async () => {
    const element = await inBox('link="/w/{id}"');
    expand(element).focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement === panel(element)).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement === part(element, 'close')).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(
      element.shadowRoot!.activeElement!.closest('li') === panel(element)!.querySelectorAll('li')[1],
    ).to.equal(true);
    // Arrow keys scroll the panel; the line behind it must not move.
    const changes = changesOf(element);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect([element.open, changes.length]).to.deep.equal([false, 0]);
    expect(element.shadowRoot!.activeElement === expand(element)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(element.open).to.equal(false);
  });

  it('leaves Esc to the page while it is closed, and the browser’s own keys always', async () => {
    const element = await inBox('paused');
    const key = (init: KeyboardEventInit): boolean =>
      !expand(element).dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
      );
    const changes = changesOf(element);
    expect(key({ key: 'Escape' })).to.equal(false);
    expect(key({ key: 'ArrowLeft', altKey: true })).to.equal(false);
    expect(key({ key: 'ArrowRight', metaKey: true })).to.equal(false);
    expect(key({ key: 'ArrowUp', ctrlKey: true })).to.equal(false);
    expect(key({ key: 'a' })).to.equal(false);
    await frames(1);
    expect(changes).to.deep.equal([]);
    expect(key({ key: 'ArrowLeft' })).to.equal(true);
    await frames(1);
    expect(changes).to.deep.equal([15]);
    await toggle(element);
    expect([key({ key: 'ArrowLeft' }), key({ key: 'Escape' })]).to.deep.equal([false, true]);
  });

  for (const mode of ['roll', 'marquee', 'strip'])
    it(`is read once, and reached once, while the line is still: ${mode}`, async () => {
      const timers = new Timers();
      const element = await inBox(`mode=${mode} link="/w/{id}" interval=0.2`);
      const [before, after] = element.parentElement!.querySelectorAll('button');
      before!.focus();
      await toggle(element);
      const sentences = heardNow(element);
      expect(sentences).to.have.length(16);
      expect(new Set(sentences)).to.have.length(16);
      const changes = changesOf(element);
      // A roll that began before goes to its end. A line that still moves has a timer or an animation.
      await settled(element);
      timers.restore();
      expect([changes.length, running(element).length, timers.of(200)]).to.deep.equal([0, 0, 0]);
      const reached: Element[] = [];
      for (let tab = 0; tab < 40 && document.activeElement !== after; tab += 1) {
        await sendKeys({ press: 'Tab' });
        const at = element.shadowRoot!.activeElement;
        if (at) reached.push(at);
      }
      expect(reached.filter((one) => one.matches('.panel .link'))).to.have.length(16);
      expect(reached.filter((one) => windowOf(element).contains(one))).to.have.length(0);
      // Focus has gone on to the page, which the panel must not cover.
      await element.updateComplete;
      expect(element.open).to.equal(false);
      expect(windowOf(element).inert).to.equal(false);
      if (mode === 'marquee') await until(() => running(element).length === 1, 'it goes on');
      else await nextEvent(element, 'nalssi-change');
    });

  it('takes the colours of its theme', async () => {
    for (const [theme, dark] of [
      ['dark', true],
      ['light', false],
    ] as const) {
      const element = await inBox(`open theme=${theme}`);
      const { color, backgroundColor } = getComputedStyle(panel(element)!);
      const light = (value: string): number =>
        Math.max(
          ...value
            .match(/[\d.]+/g)!
            .slice(0, 3)
            .map(Number),
        );
      expect(light(backgroundColor) < light(color)).to.equal(dark);
    }
  });

  for (const [hour, observations] of Object.entries(HOURS))
    it(`fits a phone, and scrolls in itself: ${hour}`, async () => {
      const element = await inBox('open', feedOf(many(97, observations)), 'width: 320px');
      const box = panel(element)!.getBoundingClientRect();
      expect(box.height).to.be.at.most(innerHeight * 0.8);
      expect(panel(element)!.scrollWidth).to.equal(panel(element)!.clientWidth);
      expect(panel(element)!.scrollHeight).to.be.greaterThan(panel(element)!.clientHeight);
      for (const row of panel(element)!.querySelectorAll<HTMLElement>('[part=row]')) {
        expect(row.scrollWidth).to.be.at.most(row.clientWidth);
        expect(row.scrollHeight).to.be.at.most(row.clientHeight);
      }
      panel(element)!.focus();
      // A key that comes before the panel is painted scrolls nothing.
      await frames(2);
      await sendKeys({ press: 'End' });
      await until(() => panel(element)!.scrollTop > 100, 'scrolled by the keyboard');
    });

  it('is above what follows on the page, and shifts nothing', async () => {
    const box = await fixture<HTMLElement>(
      `<div style="width: 600px"><nalssi-ticker></nalssi-ticker><div id="later" style="position: relative; z-index: 3; height: 400px; background: #ddd">later</div></div>`,
    );
    const element = box.querySelector('nalssi-ticker')!;
    await show(element, feedOf());
    const later = box.querySelector('#later')!;
    const before = later.getBoundingClientRect().top;
    await toggle(element);
    expect(later.getBoundingClientRect().top).to.equal(before);
    const row = panel(element)!.querySelectorAll('li')[5]!;
    expect(document.elementFromPoint(...centre(row)) === element).to.equal(true);
    expect(panel(element)!.getBoundingClientRect().top).to.be.closeTo(
      element.getBoundingClientRect().bottom,
      1,
    );
    await toggle(element);
    expect(document.elementFromPoint(...centre(later)) === later).to.equal(true);
  });

  it('is worked with the mouse', async () => {
    const element = await inBox('');
    await sendMouse({ type: 'click', position: centre(expand(element)) });
    await element.updateComplete;
    expect(element.open).to.equal(true);
    await sendMouse({ type: 'click', position: centre(panel(element)!) });
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(element.open).to.equal(false);
    expect(element.shadowRoot!.activeElement === expand(element)).to.equal(true);
  });

  it('follows new data', async () => {
    const element = await inBox('open paused', feedOf(rows(5)));
    element.previous();
    await show(element, feedOf(rows(3)));
    await element.updateComplete;
    expect(panel(element)!.querySelectorAll('li')).to.have.length(3);
    await show(element, feedOf(HEADER.observations.map((row) => ({ ...row, temperature: -9 }))));
    expect(text(panel(element)!.querySelector('[part=temperature]')!)).to.equal('-9.0℃');
  });
});
