import { LitElement } from 'lit';
import { LanguageController } from '../controllers/language-controller.js';
import type { Locale } from '../locale/locale.js';
import { localeFor } from '../locale/resolve.js';

/** What every element has in common: it speaks the language of its `lang`, else the nearest ancestor's. */
export abstract class LocalizedElement extends LitElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  readonly #language = new LanguageController(this);

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.#language.look(value);
  }

  protected get locale(): Locale {
    return localeFor(this.#language.lang);
  }
}
