/** The script-tag build of every element: `dist/embed/nalssi-all.js`. */
import '../define/index.js';
import { TickerElement } from '../elements/ticker/ticker-element.js';
import { placeBehindScripts } from './place.js';

placeBehindScripts('nalssi-ticker', TickerElement.observedAttributes);
