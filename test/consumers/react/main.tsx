import 'nalssi/define/ticker';
import type {} from 'nalssi/jsx';
import { createRoot } from 'react-dom/client';
import { onFeed } from '../feeds.js';
import { Weather } from './weather.js';

const root = createRoot(document.querySelector('#app')!);
onFeed((feed) => root.render(<Weather feed={feed} />));
