import { createSSRApp } from 'vue';
import Weather from './Weather.vue';

const start = () => createSSRApp(Weather).mount('#app');
// A test has it start late, as on a slow page.
if (location.hash === '#late') addEventListener('start', start, { once: true });
else start();
