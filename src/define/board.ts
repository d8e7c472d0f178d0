import { BoardElement } from '../elements/board/board-element.js';
import { define } from './define.js';

define('nalssi-board', BoardElement);

declare global {
  interface HTMLElementTagNameMap {
    'nalssi-board': BoardElement;
  }
}
