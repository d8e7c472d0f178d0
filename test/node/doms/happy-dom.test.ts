import { Window } from 'happy-dom';
import { testIn } from './mounting.js';

const window = new Window({ url: 'https://news.example/' });
window.document.documentElement.lang = 'ko';
await testIn('happy-dom', window as unknown as Record<string, unknown>, () => window.happyDOM.close());
