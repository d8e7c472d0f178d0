import { ObservationElement } from '../elements/observation/observation-element.js';
import { define } from './define.js';

define(ObservationElement);

declare global {
  interface HTMLElementTagNameMap {
    [ObservationElement.tagName]: ObservationElement;
  }
}
