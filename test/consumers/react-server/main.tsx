import { hydrateRoot } from 'react-dom/client';
import { Weather } from './weather.js';

hydrateRoot(document.querySelector('#app')!, <Weather />);
