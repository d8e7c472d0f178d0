import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LanguageController } from '../../../src/controllers/language-controller.js';

class LanguageHost extends LitElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }
  readonly language = new LanguageController(this);
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.language.update(value);
  }
  override render(): string {
    return this.language.lang;
  }
}
customElements.define('language-host', LanguageHost);

describe('LanguageController', () => {
  const page = document.documentElement;
  const before = page.getAttribute('lang');
  let host: LanguageHost;
  let outer: HTMLElement;

  /** Languages in which the host has rendered. */
  const drawn = async (): Promise<string> => {
    await Promise.resolve(); // The page's own observer is nextEvent in a microtask.
    await host.updateComplete;
    return host.shadowRoot!.textContent;
  };

  beforeEach(() => {
    page.lang = 'ko';
    host = new LanguageHost();
    outer = document.createElement('div');
    document.body.append(outer);
  });
  afterEach(() => {
    outer.remove();
    if (before === null) page.removeAttribute('lang');
    else page.lang = before;
  });

  it('is the page’s', async () => {
    outer.append(host);
    expect(host.language.lang).to.equal('ko');
    expect(await drawn()).to.equal('ko');
  });

  it('is empty where nothing says', () => {
    page.removeAttribute('lang');
    outer.append(host);
    expect(host.language.lang).to.equal('');
  });

  it('is the nearest ancestor’s', () => {
    outer.lang = 'fr';
    const inner = document.createElement('p');
    inner.lang = 'en';
    outer.append(inner);
    inner.append(host);
    expect(host.language.lang).to.equal('en');
  });

  it('is its own first, also set and taken away later', async () => {
    outer.lang = 'fr';
    host.lang = 'en';
    outer.append(host);
    expect(host.language.lang).to.equal('en');
    host.lang = 'ja';
    expect(await drawn()).to.equal('ja');
    host.removeAttribute('lang');
    expect(await drawn()).to.equal('fr');
  });

  it('is unknown where the nearest says so', () => {
    outer.lang = '';
    outer.append(host);
    expect(host.language.lang).to.equal('');
  });

  it('is found through shadow roots', () => {
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'closed' }).append(host);
    expect(host.language.lang).to.equal('ko');
    host.remove();
    outer.lang = 'en';
    inner.shadowRoot?.append(host);
    const closed = document.createElement('div');
    outer.shadowRoot!.append(closed);
    closed.attachShadow({ mode: 'closed' }).append(host);
    expect(host.language.lang).to.equal('en');
  });

  it('follows the page’s when that changes, where nothing nearer says', async () => {
    outer.append(host);
    page.lang = 'en';
    expect(await drawn()).to.equal('en');
    page.removeAttribute('lang');
    expect(await drawn()).to.equal('');
    outer.lang = 'fr';
    expect(await drawn()).to.equal('fr');
    page.lang = 'ko';
    expect(await drawn()).to.equal('fr');
  });

  it('follows every ancestor’s, also around shadow roots, and a slot that it is shown in is none of them', async () => {
    const middle = document.createElement('form');
    middle.innerHTML = '<input name="parentNode"><input name="getAttribute">';
    const holder = document.createElement('div');
    const inner = document.createElement('p');
    const slotted = document.createElement('section');
    slotted.attachShadow({ mode: 'open' }).innerHTML = '<div lang="de"><slot></slot></div>';
    outer.append(middle);
    middle.append(holder);
    holder.attachShadow({ mode: 'closed' }).append(inner);
    inner.append(slotted);
    slotted.append(host);
    expect(await drawn()).to.equal('ko');
    for (const [ancestor, lang] of [
      [page, 'en'],
      [outer, 'ja'],
      [middle, 'fr'],
      [holder, 'zh'],
      [inner, 'it'],
      [slotted, 'es'],
    ] as const) {
      ancestor.lang = lang;
      expect(await drawn(), ancestor.localName).to.equal(lang);
    }
    slotted.removeAttribute('lang');
    inner.removeAttribute('lang');
    expect(await drawn()).to.equal('zh');
    slotted.shadowRoot!.querySelector('div')!.lang = 'pt';
    expect(await drawn()).to.equal('zh');
  });

  it('is the new place’s when moved', async () => {
    outer.append(host);
    expect(await drawn()).to.equal('ko');
    const place = document.createElement('div');
    place.lang = 'en';
    outer.append(place);
    place.append(host);
    expect(await drawn()).to.equal('en');
  });

  it('draws nothing again for the same language', async () => {
    outer.append(host);
    await drawn();
    page.lang = 'ko';
    host.language.update();
    expect(host.isUpdatePending).to.equal(false);
  });

  it('follows nothing once removed', async () => {
    outer.append(host);
    host.remove();
    page.lang = 'en';
    expect(await drawn()).to.equal('ko');
    outer.append(host);
    expect(await drawn()).to.equal('en');
  });
});
