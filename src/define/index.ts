/** `nalssi/define`: registers every element. */
import './ticker.js';
