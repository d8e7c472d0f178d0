import { ConditionIconElement } from '../elements/condition-icon/condition-icon-element.js';
import { define } from './define.js';

define('nalssi-condition-icon', ConditionIconElement);

declare global {
  interface HTMLElementTagNameMap {
    'nalssi-condition-icon': ConditionIconElement;
  }
}
