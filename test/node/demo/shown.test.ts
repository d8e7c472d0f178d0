/** All that is tested of the site and of projects as a browser shows it: one demo, one browser and one pack for all. */
import './start.js';
import './builder.js';
import './documents.js';
import './gallery.js';
import './contexts.js';
import '../consumers/pages.js';
