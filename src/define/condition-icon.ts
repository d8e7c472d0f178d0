import { ConditionIconElement } from '../elements/condition-icon/condition-icon-element.js';
import { define } from './define.js';

define(ConditionIconElement);

declare global {
  interface HTMLElementTagNameMap {
    [ConditionIconElement.tagName]: ConditionIconElement;
  }
}
