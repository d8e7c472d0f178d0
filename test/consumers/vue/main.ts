import 'nalssi/define/ticker';
import type {} from 'nalssi/vue';
import { createApp, h, shallowRef } from 'vue';
import type { ObservationFeed } from 'nalssi';
import { onFeed } from '../feeds.js';
import Weather from './Weather.vue';

const feed = shallowRef<ObservationFeed>();
onFeed((next) => (feed.value = next));
createApp(() => h(Weather, { feed: feed.value! })).mount('#app');
