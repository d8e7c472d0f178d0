import { MapElement } from '../elements/map/map-element.js';
import { define } from './define.js';

define(MapElement);

declare global {
  interface HTMLElementTagNameMap {
    [MapElement.tagName]: MapElement;
  }
}
