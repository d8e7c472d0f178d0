import 'nalssi/define/ticker';
import type {} from 'nalssi/svelte';
import type { ObservationFeed } from 'nalssi';
import { mount } from 'svelte';
import { onFeed } from '../feeds.js';
import Weather from './Weather.svelte';

let props = $state.raw<{ feed: ObservationFeed }>();
onFeed((feed) => (props = { feed }));
mount(Weather, {
  target: document.querySelector('#app')!,
  props: {
    get feed() {
      return props!.feed;
    },
  },
});
