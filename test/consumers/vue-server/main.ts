import { createSSRApp } from 'vue';
import Weather from './Weather.vue';

createSSRApp(Weather).mount('#app');
