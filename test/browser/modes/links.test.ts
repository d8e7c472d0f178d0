import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { feedOf, frames, inWindow, mount, observation, parts, settled, show } from '../ticker/ticker.js';
import { changesOf, inBox, items, list, many, offset, pointAway, windowOf } from './modes.js';

const hrefs = (element: Element): (string | null)[] =>
  parts(element, 'link').map((link) => link.getAttribute('href'));
const focusedRow = (element: Element): number =>
  items(element).indexOf(element.shadowRoot!.activeElement?.closest('li') as HTMLElement);
/** Moves focus into the ticker from the button after it. */
const tabBack = async (times: number): Promise<void> => {
  await sendKeys({ down: 'Shift' });
  for (let tab = 0; tab < times; tab += 1) await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
};
const scrolls = (element: Element): number[] =>
  [windowOf(element), ...items(element)]
    .flatMap(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])
    .filter(Boolean);

describe('nalssi-ticker, links of rows', () => {
  beforeEach(pointAway);
  afterEach(() => scrollTo(0, 0));

  it('fills in id and name, encoded, wherever they stand', async () => {
    const rows = [
      { ...observation('서울', '맑음', 1), station: { id: '108', name: '서울' } },
      { ...observation('x', '맑음', 1), station: { id: 'x-1', name: '울릉 & 독도/?#"<' } },
    ];
    const element = await mount('link="/w/{id}?city={name}&again={id}"', feedOf(rows));
    const name = encodeURIComponent('울릉 & 독도/?#"<');
    expect(hrefs(element)).to.deep.equal([
      `/w/108?city=${encodeURIComponent('서울')}&again=108`,
      `/w/x-1?city=${name}&again=x-1`,
    ]);
  });

  for (const link of [
    'https://news.example/{id}',
    'HTTP://news.example/{id}',
    '//news.example/{id}',
    '/weather/{id}',
    './{id}',
    '../w?c={id}',
    '?city={id}',
    '#{id}',
    'weather/{id}.html',
    '{id}',
    'w?at=12:30&id={id}',
  ])
    it(`leads to ${link}`, async () => {
      const element = await mount(`link="${link}" stations=서울`, feedOf());
      expect(hrefs(element)).to.deep.equal([link.replace('{id}', '108')]);
    });

  for (const link of [
    'javascript:alert(1)//{id}',
    'JavaScript:alert({id})',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)//',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://a/{id}',
    'file:///etc/passwd',
    'ftp://a/{id}',
    '',
  ])
    it(`leads nowhere: ${JSON.stringify(link)}`, async () => {
      const element = await mount('', feedOf());
      element.link = link;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelectorAll('li a')).to.have.length(0);
      expect(parts(element, 'link')).to.have.length(0);
    });

  it('takes no scheme from the data', async () => {
    const evil = {
      ...observation('x', '맑음', 1),
      station: { id: 'x', name: 'javascript:alert(1)' },
    };
    const element = await mount('link="{name}"', feedOf([evil]));
    const [link] = parts(element, 'link') as HTMLAnchorElement[];
    expect(link!.protocol).to.equal(location.protocol);
  });

  it('follows the attribute, and keeps the row', async () => {
    const element = await mount('paused start=대구', feedOf());
    element.link = '/w/{id}';
    await element.updateComplete;
    expect(hrefs(element)[4]).to.equal('/w/143');
    expect(inWindow(element)).to.deep.equal([4]);
    element.link = null;
    await element.updateComplete;
    expect(hrefs(element)).to.deep.equal([]);
  });

  it('is called by the row’s sentence and covers the row', async () => {
    const element = await mount('link="/w/{id}" paused', feedOf());
    const [link] = parts(element, 'link');
    expect([link!.textContent, link!.getAttribute('aria-label')]).to.deep.equal([
      '맑음, 동두천, 1.5도',
      null,
    ]);
    expect(link!.closest('[aria-hidden=true]')).to.equal(null);
    const [box, row] = [link!, items(element)[0]!].map((one) => one.getBoundingClientRect());
    expect([box!.width, box!.height]).to.deep.equal([row!.width, row!.height]);
  });

  for (const mode of ['roll', 'marquee', 'strip'])
    it(`is reached by Tab, forwards and backwards, its row in view: ${mode}`, async () => {
      const element = await inBox(`mode=${mode} link="/w/{id}"`, feedOf(), 'width: 500px');
      const changes = changesOf(element);
      const [before, after] = element.parentElement!.querySelectorAll('button');
      const inView = (row: number): void => {
        const [box, frame] = [items(element)[row]!, windowOf(element)].map((one) =>
          one.getBoundingClientRect(),
        );
        expect(box!.top, `row ${row}`).to.be.closeTo(frame!.top, 1);
        expect(box!.left, `row ${row}`).to.be.within(frame!.left - 1.5, frame!.right);
        expect(box!.right, `row ${row}`).to.be.within(frame!.left, frame!.right + 1);
      };
      before!.focus();
      for (let tab = 0; tab < 6 && focusedRow(element) < 0; tab += 1) await sendKeys({ press: 'Tab' });
      for (let row = 0; row < 4; row += 1) {
        expect(focusedRow(element)).to.equal(row);
        inView(row);
        await sendKeys({ press: 'Tab' });
      }
      after!.focus();
      for (let tab = 0; tab < 3 && focusedRow(element) < 0; tab += 1) await tabBack(1);
      for (let row = 15; row > 12; row -= 1) {
        expect(focusedRow(element)).to.equal(row);
        inView(row);
        await tabBack(1);
      }
      if (mode !== 'strip') expect(scrolls(element)).to.deep.equal([]);
      expect(changes.slice(0, 3)).to.deep.equal([1, 2, 3]);
      expect(changes.slice(-3)).to.deep.equal([14, 13, 12]);
    });

  it('shows no other row in its place while it has focus', async () => {
    const element = await inBox('link="/w/{id}" paused start=대구');
    element.parentElement!.querySelector('button')!.focus();
    for (let tab = 0; tab < 7; tab += 1) await sendKeys({ press: 'Tab' });
    await frames(2);
    const frame = windowOf(element).getBoundingClientRect();
    const seen = items(element).filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return getComputedStyle(row).opacity === '1' && bottom > frame.top + 1 && top < frame.bottom - 1;
    });
    expect(seen.map((row) => items(element).indexOf(row))).to.deep.equal([focusedRow(element)]);
  });

  it('goes on rolling from the row that had focus', async () => {
    const element = await inBox('link="/w/{id}" paused');
    const [before] = element.parentElement!.querySelectorAll('button');
    before!.focus();
    for (let tab = 0; tab < 9; tab += 1) await sendKeys({ press: 'Tab' });
    const row = focusedRow(element);
    expect(row).to.equal(4);
    before!.focus();
    element.next();
    await settled(element);
    expect(inWindow(element)).to.deep.equal([row + 1]);
    for (let step = 0; step < 12; step += 1) element.next();
    await settled(element);
    expect(inWindow(element)).to.deep.equal([(row + 13) % 16]);
  });

  for (const mode of ['roll', 'marquee', 'strip'])
    for (const [way, current, row] of [
      ['backwards', 0, 96],
      ['forwards', 96, 0],
    ] as const)
      it(`leaves the page where it is when focus goes to a far row: ${mode}, ${way}`, async () => {
        const box = await fixture<HTMLElement>(
          `<div style="height: 14000px; width: 600px"><p style="height: 5000px"></p><button>before</button><nalssi-ticker mode=${mode} paused link="/w/{id}" start=${1000 + current}></nalssi-ticker><button>after</button></div>`,
        );
        const element = box.querySelector<TickerElement>('nalssi-ticker')!;
        await show(element, { ...feedOf(many(97)), source: { name: '기상청' } });
        await frames(4);
        scrollTo(0, 4800);
        await frames(2);
        const [before, after] = box.querySelectorAll('button');
        if (way === 'forwards') {
          before!.focus({ preventScroll: true });
          for (let tab = 0; tab < 6 && focusedRow(element) < 0; tab += 1) await sendKeys({ press: 'Tab' });
        } else {
          after!.focus({ preventScroll: true });
          await tabBack(1);
        }
        await frames(8);
        expect(focusedRow(element)).to.equal(row);
        const [link, frame] = [parts(element, 'link')[row]!, windowOf(element)].map((one) =>
          one.getBoundingClientRect(),
        );
        expect(link!.top).to.be.closeTo(frame!.top, 1);
        expect(link!.left).to.be.within(frame!.left - 1, frame!.right - 10);
        expect(scrollY).to.equal(4800);
        if (mode === 'strip') return;
        expect(scrolls(element)).to.deep.equal([]);
        // When the keyboard leaves, its last row stays current.
        after!.focus({ preventScroll: true });
        await frames(2);
        if (mode === 'roll') expect(inWindow(element)).to.deep.equal([row]);
        else expect(Math.abs(offset(element, row))).to.be.lessThan(1.1);
      });

  it('stays where it is when a link is pressed with the mouse', async () => {
    const element = await inBox('mode=strip link="#{id}" paused');
    const changes = changesOf(element);
    const link = parts(element, 'link')[2]!;
    link.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true }));
    await frames(3);
    expect(Math.abs(offset(element, 0))).to.be.lessThan(1);
    expect([changes.length, list(element).isConnected]).to.deep.equal([0, true]);
  });
});
