import { hydrateRoot } from 'react-dom/client';
import { Weather } from './weather.js';

const start = () => hydrateRoot(document.querySelector('#app')!, <Weather />);
// A test has it start late, as on a slow page.
if (location.hash === '#late') addEventListener('start', start, { once: true });
else start();
