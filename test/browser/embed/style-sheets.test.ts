/** Lit's replacement in the script-tag bundles; the bundles themselves are tested beside this file. */
import { expect, fixture } from '@open-wc/testing';
import { adoptStyles, css, getCompatibleStyle } from '../../../src/embed/style-sheets.js';

describe('style sheets of the script-tag bundles', () => {
  it('are shared by the roots that adopt them', async () => {
    const sheet = css`
      p {
        color: rgb(1, 2, 3);
      }
    `;
    const colors: string[] = [];
    for (const box of [
      await fixture<HTMLElement>('<div></div>'),
      await fixture<HTMLElement>('<div></div>'),
    ]) {
      const root = box.attachShadow({ mode: 'open' });
      const text = document.createElement('p');
      root.append(text);
      adoptStyles(root, [getCompatibleStyle(sheet)]);
      expect(root.adoptedStyleSheets[0] === sheet).to.equal(true);
      colors.push(getComputedStyle(text).color);
    }
    expect(colors).to.deep.equal(['rgb(1, 2, 3)', 'rgb(1, 2, 3)']);
  });

  it('are elements where they are text, in browsers that cannot share them', async () => {
    const box = await fixture<HTMLElement>('<div></div>');
    const root = box.attachShadow({ mode: 'open' });
    const text = document.createElement('p');
    root.append(text);
    adoptStyles(root, ['p { color: rgb(4, 5, 6) }']);
    expect(getComputedStyle(text).color).to.equal('rgb(4, 5, 6)');
  });
});
