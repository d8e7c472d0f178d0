import 'nalssi/define/ticker';
import { html, render } from 'lit';
import { onFeed } from '../feeds.js';
import './weather.js';

const root = document.querySelector<HTMLElement>('#app')!;
onFeed((feed) => render(html`<my-weather .feed=${feed}></my-weather>`, root));
