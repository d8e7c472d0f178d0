/** The script-tag build of every element: `dist/embed/nalssi-all.js`. */
import '../define/index.js';
import { TickerElement } from '../elements/ticker/ticker-element.js';
import { loadLanguagesBeside } from './languages.js';
import { ownAddress } from './own-script.js';
import { mountTickers } from './mount.js';

loadLanguagesBeside(ownAddress());
mountTickers('nalssi-ticker', TickerElement.observedAttributes);
