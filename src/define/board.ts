import { BoardElement } from '../elements/board/board-element.js';
import { define } from './define.js';

define(BoardElement);

declare global {
  interface HTMLElementTagNameMap {
    [BoardElement.tagName]: BoardElement;
  }
}
