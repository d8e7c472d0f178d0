/** What is said after the reader's own step. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { inBox, pointAway } from '../modes/modes.js';
import { controls, feedOf, nextEvent, part, rows, show, text } from './ticker.js';

const region = (element: Element): Element => element.shadowRoot!.querySelector('[aria-live=polite]')!;
const said = async (element: TickerElement): Promise<string> => {
  await element.updateComplete;
  return text(region(element));
};

describe('nalssi-ticker, what is said after a step', () => {
  beforeEach(pointAway);

  for (const mode of ['roll', 'marquee', 'strip'])
    it(`is the row, by button and by arrow key, and nothing at first: ${mode}`, async () => {
      const element = await inBox(`mode=${mode} interval=600 stations=동두천,서울,제주`);
      const [, previous, next] = controls(element);
      expect(await said(element)).to.equal('');
      next!.click();
      expect(await said(element)).to.equal('서울, 박무, 5.4도');
      previous!.click();
      expect(await said(element)).to.equal('동두천, 맑음, 1.5도');
      previous!.click();
      // A strip has an end there.
      if (mode !== 'strip') {
        expect(await said(element)).to.equal('제주, 흐림, 7.3도');
        previous!.focus();
        await sendKeys({ press: 'ArrowRight' });
      }
      expect(await said(element)).to.equal('동두천, 맑음, 1.5도');
      previous!.focus();
      await sendKeys({ press: 'ArrowDown' });
      expect(await said(element)).to.equal('서울, 박무, 5.4도');
    });

  it('is a change also where the text is the same as that of the step before', async () => {
    const element = await inBox('interval=0.1 stations=동두천,서울');
    controls(element)[2]!.click();
    const before = await said(element);
    const { data } = region(element).childNodes[1] as Text;
    // Rows come by themselves in between, so that the same step leads to the same row.
    if ((await nextEvent(element, 'nalssi-change')).index) await nextEvent(element, 'nalssi-change');
    element.pause();
    controls(element)[2]!.click();
    await element.updateComplete;
    const changed = region(element).textContent;
    expect([changed.trim() === before, changed === data]).to.deep.equal([true, false]);
  });

  it('is the new state after stop and play, in the language of the ticker', async () => {
    const element = await inBox('');
    const [toggle] = controls(element);
    toggle!.click();
    expect(await said(element)).to.equal('정지됨');
    toggle!.click();
    expect(await said(element)).to.equal('재생 중');
    element.lang = 'en';
    toggle!.click();
    expect(await said(element)).to.equal('Stopped');
    toggle!.click();
    expect(await said(element)).to.equal('Playing');
  });

  it('is gone once the focus has left, so that nobody comes upon it in reading', async () => {
    const element = await inBox('stations=동두천,서울');
    const [, , next] = controls(element);
    next!.focus();
    await sendKeys({ press: 'Enter' });
    expect(await said(element)).to.equal('서울, 박무, 5.4도');
    next!.blur();
    expect(await said(element)).to.equal('');
  });

  it('is why it does not play, where data has expired: the button is greyed but keeps its focus', async () => {
    const element = await inBox('');
    const [toggle] = controls(element);
    toggle!.focus();
    await show(element, feedOf(rows(3), 9));
    expect(element.shadowRoot!.activeElement === toggle).to.equal(true);
    const state = (): (string | null)[] =>
      ['aria-label', 'aria-disabled', 'title'].map((name) => toggle!.getAttribute(name));
    expect(state()).to.deep.equal(['재생', 'true', '자료가 오래되어 재생할 수 없습니다']);
    await sendKeys({ press: 'Enter' });
    expect(await said(element)).to.equal('자료가 오래되어 재생할 수 없습니다');
    expect(element.paused).to.equal(false);
    await show(element, feedOf());
    expect(state()).to.deep.equal(['정지', 'false', '정지']);
    expect(element.shadowRoot!.activeElement === toggle).to.equal(true);
  });

  it('leaves arrow keys to the page where there is one row, and focus on a button that is of no more use', async () => {
    const element = await inBox('stations=서울,부산');
    const [, , next] = controls(element);
    next!.focus();
    element.stations = '서울';
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement === next).to.equal(true);
    expect(getComputedStyle(next!).visibility).to.equal('visible');
    expect(next!.ariaDisabled).to.equal('true');
    const key = new KeyboardEvent('keydown', {
      key: 'ArrowDown',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    expect(next!.dispatchEvent(key)).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expect(await said(element)).to.equal('');
    part(element, 'expand').focus();
    expect(getComputedStyle(next!).visibility).to.equal('hidden');
  });
});
