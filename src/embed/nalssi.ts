/** The script-tag build of the ticker: `dist/embed/nalssi.js`. */
import '../define/ticker.js';
import { TickerElement } from '../elements/ticker/ticker-element.js';
import { mountTickers } from './mount.js';
import { loadLanguagesBeside, ownAddress } from './script.js';

loadLanguagesBeside(ownAddress());
mountTickers(TickerElement);
