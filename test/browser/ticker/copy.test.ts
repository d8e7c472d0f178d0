import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { inBox, items, pointAway } from '../modes/modes.js';
import { HEADER, part, parts } from './ticker.js';

/** What the keyboard copies of the rows from one to another. */
const copied = async (from: Element, to: Element): Promise<string> => {
  getSelection()!.setBaseAndExtent(from, 0, to, to.childNodes.length);
  const copy = new Promise<string>((resolve) =>
    document.addEventListener(
      'copy',
      (event) => resolve(event.clipboardData!.getData('text/plain') || String(getSelection())),
      { once: true },
    ),
  );
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: 'c' });
  await sendKeys({ up: 'Control' });
  return copy;
};

describe('nalssi-ticker, copied text', () => {
  beforeEach(pointAway);
  afterEach(() => getSelection()!.removeAllRanges());

  it('has its spaces, in the line and in the panel, and each row once', async () => {
    const element = await inBox('mode=strip paused', {
      ...HEADER,
      observations: [
        ...HEADER.observations,
        { station: { id: 'x1', name: '독도' }, condition: null, temperature: 3.2 },
      ],
    });
    const [row] = parts(element, 'row');
    expect(await copied(row!, row!)).to.equal('맑음 동두천 1.5℃');
    const last = items(element)[2]!;
    expect((await copied(row!, last)).trim().split(/\s*\n\s*/)).to.deep.equal([
      '맑음 동두천 1.5℃',
      '구름조금 강릉 9.8℃',
      '박무 서울 5.4℃',
    ]);
    element.open = true;
    await element.updateComplete;
    const rows = part(element, 'panel').querySelectorAll('li');
    expect((await copied(rows[15]!, rows[16]!)).trim().split(/\s*\n\s*/)).to.deep.equal([
      '거제 3.7℃ 구름많음',
      '독도 3.2℃',
    ]);
  });
});
