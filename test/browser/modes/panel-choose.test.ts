/** A city in the panel is chosen by a click or by Enter, and its row is the current one. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { feedOf, frames, HEADER, heard, mount, part, parts, rows, show, text } from '../ticker/ticker.js';
import { centre, changesOf, inBox, items, pointAway, roomBefore, until, windowOf } from './modes.js';

const rowsOf = (element: Element): HTMLElement[] => [
  ...part(element, 'panel').querySelectorAll<HTMLElement>('li'),
];
const rowOf = (element: Element, city: string): HTMLElement =>
  rowsOf(element).find((row) => text(row.querySelector('[part=city]')!) === city)!;
const buttonOf = (element: Element, city: string): HTMLButtonElement =>
  rowOf(element, city).querySelector('button')!;
const marked = (element: Element): string[] =>
  [...part(element, 'panel').querySelectorAll('[aria-current=true]')].map((one) =>
    text(one.closest('li')!.querySelector('[part=city]')!),
  );
const focused = (element: Element): Element | null => element.shadowRoot!.activeElement;
/** Cities whose rows begin in the window of the line. */
const shown = (element: TickerElement): string => {
  const frame = windowOf(element).getBoundingClientRect();
  const row = items(element).find((one) => {
    const { left, top } = one.getBoundingClientRect();
    const start = frame.left + roomBefore(element, items(element).indexOf(one));
    return Math.abs(top - frame.top) < 1.1 && Math.abs(left - start) < 1.1;
  });
  return row ? text(row.querySelector('[part=city]')!) : '';
};
const announced = (element: TickerElement): string => text(element.shadowRoot!.querySelector('.base .said')!);

describe('nalssi-ticker, choosing a city in the panel', () => {
  beforeEach(pointAway);

  for (const mode of ['roll', 'marquee', 'strip'])
    it(`makes its row current by a click, and stays open: ${mode}`, async () => {
      const element = await inBox(`open paused mode=${mode}`);
      const changes = changesOf(element);
      await sendMouse({ type: 'click', position: centre(rowOf(element, '서울')) });
      await until(() => shown(element) === '서울', 'it is in the line');
      expect(marked(element)).to.deep.equal(['서울']);
      expect([element.open, ...changes]).to.deep.equal([true, 2]);
      await sendMouse({ type: 'click', position: centre(rowOf(element, '대전')) });
      await until(() => shown(element) === '대전', 'the other is in the line');
      expect([marked(element), changes]).to.deep.equal([['대전'], [2, 3]]);
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      await frames(2);
      expect([element.open, shown(element), changes.length]).to.deep.equal([false, '대전', 2]);
    });

  it('is done with Tab and Enter or the space bar, which says where it led and leaves the focus there', async () => {
    const element = await inBox('');
    part(element, 'expand').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    const changes = changesOf(element);
    for (let tab = 0; tab < 4; tab += 1) await sendKeys({ press: 'Tab' });
    const button = buttonOf(element, '강릉');
    expect(focused(element) === button).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expect([marked(element), changes]).to.deep.equal([['강릉'], [1]]);
    await until(() => announced(element) === '강릉, 구름 조금, 9.8도', 'it is said');
    expect(focused(element) === button).to.equal(true);
    // What has the focus says itself that it is current.
    expect([button.ariaCurrent, button.closest('li')!.ariaCurrent]).to.deep.equal(['true', null]);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    expect([marked(element), changes]).to.deep.equal([['서울'], [1, 2]]);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect([element.open, focused(element) === part(element, 'expand')]).to.deep.equal([false, true]);
  });

  it('has buttons named by the sentences of their rows, each of which is said once', async () => {
    const element = await inBox('open');
    const line = items(element).map((row) => text(row.querySelector('.spoken')!));
    expect(line).to.have.length(16);
    expect(rowsOf(element).map((row) => heard(row))).to.deep.equal(line.map((sentence) => [sentence]));
    for (const row of rowsOf(element)) {
      const button = row.querySelector('button')!;
      expect(text(button)).to.equal(heard(row)[0]);
      // The whole row can be pressed, and is large enough for a finger (WCAG 2.5.8).
      const { width, height } = button.getBoundingClientRect();
      expect(width).to.be.closeTo(row.clientWidth, 1);
      expect(height).to.be.closeTo(row.clientHeight, 1);
      expect(height).to.be.at.least(24);
    }
  });

  it('leaves a row with a link a link', async () => {
    const element = await inBox('open link="/w/{id}"');
    const links = rowsOf(element).map((row) => row.querySelector('a')!);
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(
      HEADER.observations.map(({ station }) => `/w/${station.id}`),
    );
    expect(part(element, 'panel').querySelectorAll('li button')).to.have.length(0);
    const changes = changesOf(element);
    links[4]!.addEventListener('click', (event) => event.preventDefault());
    links[4]!.click();
    expect(changes).to.deep.equal([]);
  });

  it('is offered for the rows that the line has', async () => {
    const element = await inBox('open stations=부산,서울');
    const offered = (): string[] =>
      rowsOf(element)
        .filter((row) => row.querySelector('button'))
        .map((row) => text(row.querySelector('[part=city]')!));
    expect(offered()).to.deep.equal(['서울', '부산']);
    expect(rowsOf(element).map((row) => heard(row).length)).to.deep.equal(Array(16).fill(1));
    buttonOf(element, '서울').click();
    expect(marked(element)).to.deep.equal(['서울']);
    element.stations = '서울';
    await element.updateComplete;
    expect(offered()).to.deep.equal([]);
    expect(rowOf(element, '서울').ariaCurrent).to.equal('true');
    element.stations = null;
    await element.updateComplete;
    expect(offered()).to.have.length(16);
  });

  it('keeps the focus on a city while rows change, whichever rows are buttons', async () => {
    const element = await inBox('open stations=대전,부산,제주');
    const city = (): string => text(focused(element)!.closest('li')!.querySelector('[part=city]')!);
    buttonOf(element, '부산').focus();
    await show(element, feedOf([...rows(16)].reverse()));
    expect(city()).to.equal('부산');
    await show(element, feedOf(rows(16).filter(({ station }) => station.name !== '동두천')));
    expect(city()).to.equal('부산');
    buttonOf(element, '부산').click();
    expect(marked(element)).to.deep.equal(['부산']);
  });

  it('is one stop of the Tab key where the page wants that of links', async () => {
    const element = await inBox('open roving');
    buttonOf(element, '동두천').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'End' });
    const last = rowsOf(element).at(-1)!.querySelector('button');
    expect(focused(element) === last).to.equal(true);
    expect(parts(element, 'panel')[0]!.querySelectorAll('li [tabindex="0"]')).to.have.length(1);
    await sendKeys({ press: 'Enter' });
    expect(marked(element)).to.deep.equal([text(rowsOf(element).at(-1)!.querySelector('[part=city]')!)]);
  });

  it('is not offered in the line', async () => {
    const element = await mount('', feedOf());
    expect(part(element, 'list').querySelectorAll('button')).to.have.length(0);
  });
});
