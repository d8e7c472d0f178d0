import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import Weather from './Weather.vue';

console.log(await renderToString(createSSRApp(Weather)));
