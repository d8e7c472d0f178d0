import { TickerElement } from '../elements/ticker/ticker-element.js';
import { define } from './define.js';

define(TickerElement);

declare global {
  interface HTMLElementTagNameMap {
    [TickerElement.tagName]: TickerElement;
  }
}
