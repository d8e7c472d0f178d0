import { renderToString } from 'react-dom/server';
import { Weather } from './weather.js';

console.log(renderToString(<Weather />));
