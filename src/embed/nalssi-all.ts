/** The script-tag build of every element: `dist/embed/nalssi-all.js`. */
import '../define/index.js';
import { TickerElement } from '../elements/ticker/ticker-element.js';
import { loadLanguagesBeside } from './languages.js';
import { ownScript, placeBehindScripts } from './place.js';

const script = ownScript();
loadLanguagesBeside(script);
placeBehindScripts(script, 'nalssi-ticker', TickerElement.observedAttributes);
