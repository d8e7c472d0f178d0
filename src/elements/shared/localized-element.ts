import { LitElement } from 'lit';
import { LanguageController } from '../../controllers/language-controller.js';
import type { Locale } from '../../locale/locale.js';
import { loadLocalesBy, localeFor, registerLocale, watchLocales } from '../../locale/registry.js';

/**
 * Base class of every element: texts are in the language of its `lang`, or of the nearest ancestor that has one.
 *
 * @attr {string} lang - Language of the element; by default that of the nearest ancestor with `lang`
 */
export abstract class LocalizedElement extends LitElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Adds a language, or changes texts of one: `{ ...ko, words: { ...ko.words, stop: '멈춤' } }`. */
  static readonly registerLocale = registerLocale;
  /** @internal For a script tag on a page that has these elements from npm. */
  static readonly loadLocalesBy = loadLocalesBy;

  readonly #language = new LanguageController(this);
  #stopWatching: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = watchLocales(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.#language.update(value);
  }

  protected get locale(): Locale {
    return localeFor(this.#language.lang);
  }
}
