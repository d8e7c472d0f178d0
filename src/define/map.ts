import { MapElement } from '../elements/map/map-element.js';
import { define } from './define.js';

define('nalssi-map', MapElement);

declare global {
  interface HTMLElementTagNameMap {
    'nalssi-map': MapElement;
  }
}
