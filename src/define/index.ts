/** `nalssi/define`: registers every element. */
import './ticker.js';
import './board.js';
import './map.js';
import './condition-icon.js';
import './observation.js';
