import { expect, fixture } from '@open-wc/testing';
import '../../../src/define/condition-icon.js';
import type { ConditionIconElement } from '../../../src/elements/condition-icon/condition-icon-element.js';
import { contrast } from '../accessibility/colours.js';
import { CHROMIUM, cdp } from '../ticker/ticker.js';

const mount = async (attributes: string): Promise<ConditionIconElement> =>
  fixture(`<nalssi-condition-icon ${attributes}></nalssi-condition-icon>`);
const name = (element: Element): string | null | undefined =>
  element.shadowRoot!.querySelector('[role=img]')?.getAttribute('aria-label');
const drawing = (element: Element): (string | null)[] =>
  [...element.shadowRoot!.querySelectorAll('path')].map((path) => path.getAttribute('d'));

describe('nalssi-condition-icon', () => {
  it('has the name of its condition, by text or by code', async () => {
    for (const [condition, lang, expected] of [
      ['맑음', 'ko', '맑음'],
      ['clear', 'ko', '맑음'],
      ['구름많음', 'en', 'Mostly cloudy'],
      ['light-rain', 'ko', '약한 비'],
      ['화산재', 'en', '화산재'],
      ['', 'ko', '관측 자료 없음'],
    ] as const) {
      const element = await mount(`condition="${condition}" lang=${lang}`);
      expect(name(element), condition).to.equal(expected);
    }
  });

  it('draws day and night, and a neutral icon for what it does not know', async () => {
    const day = await mount('condition=맑음');
    const night = await mount('condition=맑음 night');
    const unknown = await mount('condition=화산재');
    expect(new Set([day, night, unknown].map((element) => drawing(element).join()))).to.have.length(3);
    expect(drawing(await mount('condition=clear'))).to.deep.equal(drawing(day));
    expect(drawing(await mount(''))).to.deep.equal(drawing(unknown));
    night.night = false;
    await night.updateComplete;
    expect(drawing(night)).to.deep.equal(drawing(day));
  });

  it('says nothing where it is decorative', async () => {
    const element = await mount('condition=비 decorative');
    expect(name(element)).to.equal(undefined);
    expect(element.shadowRoot!.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('follows the language of the page', async () => {
    const box = await fixture<HTMLElement>(
      '<p lang=en><nalssi-condition-icon condition=비></nalssi-condition-icon></p>',
    );
    const element = box.querySelector('nalssi-condition-icon')!;
    expect(name(element)).to.equal('Rain');
    element.lang = 'ko';
    await element.updateComplete;
    expect(name(element)).to.equal('비');
  });

  it('is as large as the text around it, in its colour, with accents of its own', async () => {
    const box = await fixture<HTMLElement>(
      '<p style="font-size: 20px; color: rgb(110, 90, 100); --nalssi-icon-wet: rgb(4, 5, 6)"><nalssi-condition-icon condition=비></nalssi-condition-icon></p>',
    );
    const element = box.querySelector('nalssi-condition-icon')!;
    const { width, height } = element.getBoundingClientRect();
    expect([width, height]).to.deep.equal([27, 27]);
    const style = (layer: string) => getComputedStyle(element.shadowRoot!.querySelector(layer)!);
    expect(contrast(element, style('.ink').stroke)).to.be.closeTo(
      contrast(element, 'rgb(110, 90, 100)'),
      0.05,
    );
    expect(style('.wet').stroke).to.equal('rgb(4, 5, 6)');
  });

  it('draws a yellow sun and a pale moon, with edges that are seen on white', async () => {
    const page = await fixture<HTMLElement>(
      '<p style="background: #fff; color: #111"><nalssi-condition-icon condition=맑음></nalssi-condition-icon><nalssi-condition-icon condition=맑음 night></nalssi-condition-icon></p>',
    );
    const [sun, moon] = [...page.children].map((icon) => icon.shadowRoot!.querySelector('[d^=M]')!);
    for (const shape of [sun!, moon!]) {
      const { fill, stroke } = getComputedStyle(shape);
      expect(contrast(shape, stroke)).to.be.greaterThan(3);
      expect(contrast(shape, fill)).to.be.within(1.2, 2);
    }
    expect([sun, moon].map((shape) => shape!.getAttribute('class'))).to.deep.equal(['warm', 'wet']);
  });

  if (CHROMIUM) {
    it('stays to be seen in forced colours', async () => {
      const element = await mount('condition=비 style="--nalssi-icon-wet: #fff"');
      await cdp('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      try {
        const canvas = document.createElement('div');
        canvas.style.background = 'Canvas';
        document.body.append(canvas);
        for (const layer of element.shadowRoot!.querySelectorAll('[d^=M]'))
          expect(contrast(canvas, getComputedStyle(layer).stroke)).to.be.greaterThan(3);
        canvas.remove();
        expect(element.getBoundingClientRect().width).to.be.greaterThan(10);
      } finally {
        await cdp('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: '' }] });
      }
    });
  }
});
