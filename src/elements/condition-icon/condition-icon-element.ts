import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { textOfCode } from '../../conditions/vocabulary.js';
import { LocalizedElement } from '../shared/localized-element.js';
import { SWITCH } from '../shared/switch.js';
import { renderIcon } from '../shared/templates.js';
import { themeStyles } from '../shared/theme.styles.js';

/** As large as the text around it. */
const conditionIconStyles = [
  themeStyles,
  css`
    :host {
      display: inline-block;
      inline-size: 1.35em;
      block-size: 1.35em;
      vertical-align: -0.3em;
      line-height: 0;
    }
    .named {
      display: block;
    }
    .named,
    .icon {
      inline-size: 100%;
      block-size: 100%;
    }
  `,
];

/**
 * The icon of a weather condition, in the size and colour of the text around it. By default it has the condition's
 * name for assistive technology; `decorative` removes it where the page's own text says the same.
 *
 * @attr {string} condition - KMA's text (`구름많음`) or its code (`mostly-cloudy`)
 * @attr {boolean} night - Whether to show the icon of the night
 * @attr {boolean} decorative - Hides the icon from assistive technology
 * @csspart icon - The SVG of the icon
 * @cssprop [--nalssi-icon-warm] - Edge of sun, dust and lightning, which are filled with a lighter tone of it
 * @cssprop [--nalssi-icon-wet] - Colour of rain, snow and mist, and the moon's edge
 */
export class ConditionIconElement extends LocalizedElement {
  /** The tag under which `nalssi/define` registers the element. */
  static readonly tagName = 'nalssi-condition-icon';
  static override styles = conditionIconStyles;

  static override get properties(): PropertyDeclarations {
    return {
      condition: {},
      night: { type: Boolean, converter: SWITCH },
      decorative: { type: Boolean, converter: SWITCH },
    };
  }

  /** KMA's text or its code. Unknown text is used as the name of a neutral icon. */
  declare condition: string | null;
  /** Whether to show the icon of the night. */
  declare night: boolean;
  /** Whether to hide the icon from assistive technology, where text beside it says the same. */
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
    const icon = renderIcon(text, this.night);
    if (this.decorative) return icon;
    const name = text ? locale.spokenCondition(text) : locale.words.missing;
    return html`<span class="named" role="img" lang=${locale.tag} aria-label=${name}>${icon}</span>`;
  }
}
