import { html, type LitElement, type TemplateResult } from 'lit';

/**
 * Says a text to screen readers, politely. It is empty at first, since only a change is heard, and again once the focus
 * has left the element, so that nobody who reads the page comes upon it later. It has no `role="status"`, of which Orca reads the role
 * instead of the text.
 */
export class Announcer {
  readonly #host: LitElement;
  #said = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addEventListener('focusout', () => {
      if (this.#said) this.say('');
    });
  }

  /** Says a text. One that was said last becomes another by a space, and so is heard again. */
  say(text: string): void {
    this.#said = text === this.#said ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<div class="said" aria-live="polite" aria-atomic="true">${this.#said}</div>`;
  }
}
