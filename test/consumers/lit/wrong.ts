import 'nalssi/define/ticker';
import { feed, stations } from '../wrong.js';

const ticker = document.createElement('nalssi-ticker');
ticker.className = 'right';
ticker.stations = stations;
ticker.addEventListener('nalssi-error', (event) => event.code.length);
ticker.interval = 'often'; // "wrong"
ticker.feed = feed; // "wrong"
ticker.stations = [108]; // "wrong"
ticker.station = '서울'; // "wrong"
ticker.addEventListener('nalssi-load', (event) => event.detail); // "wrong"
ticker.addEventListener('nalssi-change', (event) => event.index.length); // "wrong"
ticker.addEventListener('nalssi-toggle', (event) => event.open.length); // "wrong"
