import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { textOfCode } from '../../conditions/vocabulary.js';
import { conditionIcon } from '../shared/icon.js';
import { LocalizedElement } from '../shared/localized-element.js';
import { conditionIconStyles } from './condition-icon.styles.js';

/**
 * The icon of a condition, beside words of the page's own or in their place. It is as large as the text around
 * it and in its colour; the accents are custom properties.
 *
 * @element nalssi-condition-icon
 * @attr {string} condition - KMA's text (`구름많음`) or its code (`mostly-cloudy`)
 * @attr {boolean} night - Whether the sun is down there
 * @attr {boolean} decorative - Says nothing, since words beside it do
 * @attr {string} lang - Language of its name, else the nearest ancestor's
 * @csspart icon - The drawing
 * @cssprop [--nalssi-icon-warm] - Sun, moon, dust and lightning
 * @cssprop [--nalssi-icon-wet] - Rain, snow and mist
 */
export class ConditionIconElement extends LocalizedElement {
  static override styles = conditionIconStyles;

  static override get properties(): PropertyDeclarations {
    return { condition: {}, night: { type: Boolean }, decorative: { type: Boolean } };
  }

  /** KMA's text or its code; text that is not known has the neutral icon and is its own name. */
  declare condition: string | null;
  /** Whether the sun is down there. */
  declare night: boolean;
  /** Says nothing, since words beside it do. */
  declare decorative: boolean;

  constructor() {
    super();
    this.condition = null;
    this.night = false;
    this.decorative = false;
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const text = this.condition && (textOfCode(this.condition) ?? this.condition);
    const icon = conditionIcon(text, this.night);
    if (this.decorative) return icon;
    const name = text ? locale.spokenCondition(text) : locale.words.missing;
    return html`<span class="named" role="img" lang=${locale.tag} aria-label=${name}>${icon}</span>`;
  }
}
