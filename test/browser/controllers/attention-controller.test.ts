import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { html, LitElement, type TemplateResult } from 'lit';
import { AttentionController } from '../../../src/controllers/attention-controller.js';
import { PATIENCE, setHidden } from './page.js';

class AttentionHost extends LitElement {
  changes = 0;
  readonly attention = new AttentionController(this, () => (this.changes += 1));
  override render(): TemplateResult {
    return html`<button>stop</button>`;
  }
}
customElements.define('attention-host', AttentionHost);

describe('AttentionController', () => {
  let host: AttentionHost;
  const held = (holding: boolean, message: string): Promise<void> =>
    waitUntil(() => host.attention.holding === holding, message, { timeout: PATIENCE });
  const inView = (): Promise<void> => held(false, 'comes into view');
  const button = (): HTMLButtonElement => host.shadowRoot!.querySelector('button')!;
  const pointer = (type: string): boolean => host.dispatchEvent(new PointerEvent(type));
  const centre = (element: Element): [number, number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };

  beforeEach(async () => {
    await resetMouse();
    host = new AttentionHost();
    host.style.cssText =
      'display: block; position: fixed; left: 100px; top: 100px; width: 200px; height: 60px';
    document.body.append(host);
    await host.updateComplete;
  });
  afterEach(async () => {
    host.remove();
    await resetMouse();
  });

  it('holds until it is seen to be in view', async () => {
    expect(host.attention.holding).to.equal(true);
    expect(host.changes).to.equal(0);
    await inView();
    expect(host.changes).to.equal(1);
  });

  it('holds while off screen', async () => {
    await inView();
    host.style.top = '-500px';
    await held(true, 'leaves the view');
    host.style.top = '100px';
    await inView();
    expect(host.changes).to.equal(3);
  });

  it('holds while the page is hidden', async () => {
    await inView();
    setHidden(true);
    expect(host.attention.holding).to.equal(true);
    expect(host.changes).to.equal(2);
    setHidden(false);
    expect(host.attention.holding).to.equal(false);
    expect(host.changes).to.equal(3);
  });

  it('holds while a mouse is over it', async () => {
    await inView();
    await sendMouse({ type: 'move', position: centre(host) });
    await held(true, 'mouse over');
    await sendMouse({ type: 'move', position: [500, 400] });
    await held(false, 'mouse gone');
  });

  it('holds while the keyboard is in it', async () => {
    await inView();
    for (let presses = 0; presses < 3 && document.activeElement !== host; presses++)
      await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(host);
    expect(button().matches(':focus-visible')).to.equal(true);
    expect(host.attention.holding).to.equal(true);
    button().blur();
    expect(host.attention.holding).to.equal(false);
  });

  it('goes on after a click with the mouse, although that leaves the focus on the button', async () => {
    await inView();
    let clicks = 0;
    button().addEventListener('click', () => (clicks += 1));
    await sendMouse({ type: 'click', position: centre(button()) });
    await waitUntil(() => clicks === 1, 'clicked', { timeout: PATIENCE });
    await sendMouse({ type: 'move', position: [500, 400] });
    await held(false, 'mouse gone');
    expect(button().matches(':focus-visible')).to.equal(false);
  });

  describe('waive', () => {
    it('lets it move under the pointer until that leaves', async () => {
      await inView();
      pointer('pointerenter');
      const { changes } = host;
      host.attention.waive();
      expect(host.attention.holding).to.equal(false);
      expect(host.changes).to.equal(changes + 1);
      pointer('pointerleave');
      pointer('pointerenter');
      expect(host.attention.holding).to.equal(true);
    });

    it('lets it move under the keyboard until that leaves', async () => {
      await inView();
      for (let presses = 0; presses < 3 && document.activeElement !== host; presses++)
        await sendKeys({ press: 'Tab' });
      expect(host.attention.holding).to.equal(true);
      host.attention.waive();
      expect(host.attention.holding).to.equal(false);
      button().blur();
      button().focus();
      expect(host.attention.holding).to.equal(button().matches(':focus-visible'));
      expect(button().matches(':focus-visible')).to.equal(true);
    });

    it('while nobody is there counts for nobody who comes', async () => {
      await inView();
      host.attention.waive();
      pointer('pointerenter');
      expect(host.attention.holding).to.equal(true);
    });

    it('does not let it move out of sight', async () => {
      await inView();
      setHidden(true);
      host.attention.waive();
      expect(host.attention.holding).to.equal(true);
      setHidden(false);
      expect(host.attention.holding).to.equal(false);
    });
  });

  describe('in the document', () => {
    it('runs again when removed while hovered and put back', async () => {
      await inView();
      pointer('pointerenter');
      host.remove();
      expect(host.attention.holding).to.equal(true);
      document.body.append(host);
      expect(host.attention.holding).to.equal(true);
      await inView();
    });

    it('runs again when removed with the focus in it and put back', async () => {
      await inView();
      for (let presses = 0; presses < 3 && document.activeElement !== host; presses++)
        await sendKeys({ press: 'Tab' });
      expect(host.attention.holding).to.equal(true);
      host.remove();
      document.body.append(host);
      await inView();
    });

    it('runs again when moved', async () => {
      await inView();
      const place = document.createElement('div');
      document.body.append(place);
      place.append(host);
      await inView();
      pointer('pointerenter');
      expect(host.attention.holding).to.equal(true);
      place.remove();
    });

    it('hears nothing once removed', async () => {
      await inView();
      host.remove();
      const { changes } = host;
      pointer('pointerenter');
      setHidden(true);
      setHidden(false);
      expect(host.changes).to.equal(changes);
    });
  });
});
