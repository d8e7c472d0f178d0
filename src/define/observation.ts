import { ObservationElement } from '../elements/observation/observation-element.js';
import { define } from './define.js';

define('nalssi-observation', ObservationElement);

declare global {
  interface HTMLElementTagNameMap {
    'nalssi-observation': ObservationElement;
  }
}
