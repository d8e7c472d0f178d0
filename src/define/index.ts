/** `nalssi/define`: registers every element. */
import './board.js';
import './condition-icon.js';
import './map.js';
import './observation.js';
import './ticker.js';
