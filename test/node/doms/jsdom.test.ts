import { JSDOM } from 'jsdom';
import { testIn } from './mounting.js';

// Visible, as Jest and Vitest make it: a page that is hidden asks for no feed.
const options = { url: 'https://news.example/', pretendToBeVisual: true };
const { window } = new JSDOM('<!doctype html><html lang="ko">', options);
// Vitest defines every name that a DOM may have, also where jsdom has nothing for it.
Object.assign(window, { matchMedia: undefined, ResizeObserver: undefined, IntersectionObserver: undefined });
await testIn('jsdom', window, () => window.close());
