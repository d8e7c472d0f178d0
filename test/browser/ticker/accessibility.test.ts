import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  cdp,
  CHROMIUM,
  controls,
  feedOf,
  frames,
  HEADER,
  heard,
  inWindow,
  mount,
  nextEvent,
  observation,
  part,
  parts,
  rows,
  settled,
  show,
  text,
} from './ticker.js';

describe('nalssi-ticker, accessibility', () => {
  it('has native buttons of at least 24 × 24 px, named, first in the DOM', async () => {
    const element = await mount('', feedOf());
    const focusable = [...element.shadowRoot!.querySelectorAll<HTMLElement>('a, button, [tabindex]')];
    expect(focusable.slice(0, 3).map((one) => one.title)).to.deep.equal(['정지', '이전', '다음']);
    for (const button of controls(element)) {
      const { width, height } = button.getBoundingClientRect();
      expect(button.localName).to.equal('button');
      expect(Math.min(width, height)).to.be.at.least(24);
      expect(button.type).to.equal('button');
    }
    const place = part(element, 'list').compareDocumentPosition(controls(element)[2]!);
    expect(place & Node.DOCUMENT_POSITION_PRECEDING).not.to.equal(0);
  });

  it('names the first button by what it does next', async () => {
    const element = await mount('paused', feedOf());
    const [toggle] = controls(element);
    const name = () => toggle!.getAttribute('aria-label');
    expect(name()).to.equal('재생');
    element.play();
    await element.updateComplete;
    expect(name()).to.equal('정지');
    element.pause();
    await element.updateComplete;
    expect(controls(element)[0] === toggle).to.equal(true);
    expect(name()).to.equal('재생');
  });

  it('is walked with Tab and worked with Space and Enter', async () => {
    const box = await fixture<HTMLElement>(
      '<div><button>before</button><nalssi-ticker interval=60></nalssi-ticker></div>',
    );
    const element = box.querySelector('nalssi-ticker')!;
    await show(element, feedOf(rows(4)));
    await frames(4);
    box.querySelector('button')!.focus();
    const focused = () => element.shadowRoot!.activeElement;
    await sendKeys({ press: 'Tab' });
    expect(focused() === controls(element)[0]).to.equal(true);
    expect(getComputedStyle(focused()!).outlineStyle).to.equal('solid');
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(element.paused).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.paused).to.equal(false);
    expect(focused() === controls(element)[0]).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(inWindow(element)).to.deep.equal([3]);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(inWindow(element)).to.deep.equal([1]);
    expect(focused() === controls(element)[2]).to.equal(true);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused() === controls(element)[1]).to.equal(true);
  });

  it('keeps focus through an update', async () => {
    const element = await mount('', feedOf());
    const [, , next] = controls(element);
    next!.focus();
    await show(element, feedOf(rows(3)));
    element.lang = 'en';
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement === next).to.equal(true);
    expect(next!.getAttribute('aria-label')).to.equal('Next');
  });

  it('reads every row once, as a sentence in one list', async () => {
    const element = await mount('', feedOf());
    const list = part(element, 'list');
    expect([list.localName, list.getAttribute('role')]).to.deep.equal(['ul', 'list']);
    expect([...list.children].map((row) => row.localName)).to.deep.equal(Array(16).fill('li'));
    expect([...list.children].map((row) => heard(row))).to.deep.equal(
      HEADER.observations.map((row) => [
        `${row.station.name}, ${row.condition!.replace('구름조금', '구름 조금').replace('구름많음', '구름 많음')}, ${row.temperature!.toFixed(1)}도`,
      ]),
    );
    const all = heard(part(element, 'base'));
    expect(all.filter((words) => words.includes('동두천'))).to.deep.equal(['동두천, 맑음, 1.5도']);
    expect(new Set(all)).to.have.length(all.length);
  });

  it('has one live region, polite, which stays empty while rows come by themselves or by the page', async () => {
    const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], [role=marquee]';
    const element = await mount('interval=0.1', feedOf());
    const [region, ...others] = element.shadowRoot!.querySelectorAll(live);
    expect([region!.ariaLive, region!.ariaAtomic, others.length]).to.deep.equal(['polite', 'true', 0]);
    for (let turn = 0; turn < 2; turn += 1) await nextEvent(element, 'nalssi-change');
    element.next();
    await show(element, { version: 2 });
    element.pause();
    await element.updateComplete;
    expect(text(region!)).to.equal('');
  });

  it('draws icons that are not read', async () => {
    const element = await mount('', feedOf());
    expect(parts(element, 'icon')).to.have.length(16);
    for (const svg of element.shadowRoot!.querySelectorAll('svg'))
      expect(svg.closest('[aria-hidden=true]') === null).to.equal(false);
  });

  if (CHROMIUM) {
    interface Node {
      readonly nodeId: string;
      readonly ignored: boolean;
      readonly role?: { readonly value: string };
      readonly name?: { readonly value: string };
      readonly childIds?: readonly string[];
    }
    const SHOWN = ['group', 'button', 'time', 'list', 'listitem', 'link', 'StaticText', 'status'];

    /** The browser's own accessibility tree of the ticker, one line for each node. */
    const tree = async (): Promise<string[]> => {
      const { nodes } = (await cdp('Accessibility.getFullAXTree')) as { nodes: Node[] };
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const lines = (id: string, depth: number): string[] => {
        const { ignored, role, name, childIds = [] } = byId.get(id)!;
        // Ignore white space between words.
        const blank = role?.value === 'StaticText' && !name?.value.trim();
        const shown = !ignored && !blank && SHOWN.includes(role!.value);
        return [
          ...(shown ? [`${'  '.repeat(depth)}${role!.value} ${name?.value ?? ''}`.trimEnd()] : []),
          ...childIds.flatMap((child) => (byId.has(child) ? lines(child, depth + (shown ? 1 : 0)) : [])),
        ];
      };
      const root = nodes.find(({ role, name }) => role?.value === 'group' && name?.value === '도시별 날씨')!;
      return lines(root.nodeId, 0);
    };

    it('is this to a screen reader in Chromium', async () => {
      const feed = { ...HEADER, observations: [observation('동두천', '맑음', -1.5), ...rows(3).slice(1)] };
      await mount('stale-after=90000 expire-after=100000', feed);
      await frames(4);
      const lines = (await tree()).filter((line) => !line.includes('전체 지역'));
      expect(lines.join('\n')).to.equal(
        `group 도시별 날씨
  button 정지
  button 이전
  button 다음
  time
    StaticText 2025.04.01 (화)
  StaticText 7시 관측
  list
    listitem
      StaticText 동두천, 맑음, 영하 1.5도
    listitem
      StaticText 강릉, 구름 조금, 9.8도
    listitem
      StaticText 서울, 박무, 5.4도
  link 기상청 제공
    StaticText 기상청 제공`,
      );
    });

    it('keeps icons and buttons visible in forced colours', async () => {
      const canvas = document.createElement('canvas').getContext('2d')!;
      const opaque = (colour: string): boolean => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data[3]! > 200;
      };
      await cdp('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      try {
        const element = await mount('theme=light', feedOf());
        expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
        const page = getComputedStyle(part(element, 'base')).backgroundColor;
        for (const path of element.shadowRoot!.querySelectorAll('svg path:not([d=""])')) {
          const { fill, stroke } = getComputedStyle(path);
          const drawn = [fill, stroke].filter((colour) => colour !== 'none');
          expect(drawn.some((colour) => opaque(colour) && colour !== page)).to.equal(true);
        }
        for (const button of controls(element)) expect(getComputedStyle(button).color).not.to.equal(page);
      } finally {
        await cdp('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: '' }] });
      }
    });
  }
});
