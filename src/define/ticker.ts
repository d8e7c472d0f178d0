import { TickerElement } from '../elements/ticker/ticker-element.js';
import { define } from './define.js';

define('nalssi-ticker', TickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'nalssi-ticker': TickerElement;
  }
}
