/** The script-tag build of every element: `dist/embed/nalssi-all.js`. */
import '../define/index.js';
import { TickerElement } from '../elements/ticker/ticker-element.js';
import { mountTickers } from './mount.js';
import { loadLanguagesBeside, ownAddress } from './script.js';

loadLanguagesBeside(ownAddress());
mountTickers(TickerElement);
