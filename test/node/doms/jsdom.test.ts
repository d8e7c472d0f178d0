import { JSDOM } from 'jsdom';
import { testIn } from './mounting.js';

// Visible, as Jest and Vitest make it: a page that is hidden asks for no feed.
const options = { url: 'https://news.example/', pretendToBeVisual: true };
const { window } = new JSDOM('<!doctype html><html lang="ko">', options);
await testIn('jsdom', window);
