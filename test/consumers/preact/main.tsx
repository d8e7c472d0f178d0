import 'nalssi/define/ticker';
import type {} from 'nalssi/jsx';
import { render } from 'preact';
import { onFeed } from '../feeds.js';
import { Weather } from './weather.js';

const root = document.querySelector('#app')!;
onFeed((feed) => render(<Weather feed={feed} />, root));
