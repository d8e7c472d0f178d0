/** The script-tag build of the ticker: `dist/embed/nalssi.js`. */
import '../define/ticker.js';
import { TickerElement } from '../elements/ticker/ticker-element.js';
import { placeBehindScripts } from './place.js';

placeBehindScripts('nalssi-ticker', TickerElement.observedAttributes);
