/** `nalssi/define`: registers every element. */
import './ticker.js';
import './map.js';
import './condition-icon.js';
import './observation.js';
import './board.js';
