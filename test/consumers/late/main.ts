import type { ObservationFeed } from 'nalssi';
import * as preact from 'preact';
import { createElement } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createApp, createSSRApp, h } from 'vue';
import { feed } from '../feeds.js';

const TAG = 'nalssi-ticker';
const SET = { src: '/weather.json', stations: ['부산', '서울'], interval: 2, unit: 'f', staleAfter: 3 };

/** Has each framework render the tag with `props`, each into an element of its own. */
const render = (name: string, props: typeof SET | { feed: ObservationFeed }): void => {
  const place = (framework: string): Element => document.querySelector(`#${framework}-${name}`)!;
  createRoot(place('react')).render(createElement(TAG, props));
  preact.render(preact.h(TAG, props), place('preact'));
  createApp(() => h(TAG, props)).mount(place('vue'));
};

render('src', SET);
render('feed', { feed: feed(10, 1) });
/** Where a server has written the tag. */
const serverPlace = (framework: string): Element => {
  const place = document.querySelector(`#${framework}-server`)!;
  place.innerHTML = `<${TAG} src="/weather.json" stations="부산,서울" interval="2" unit="f" staleAfter="3"></${TAG}>`;
  return place;
};
hydrateRoot(serverPlace('react'), createElement(TAG, { ...SET, stations: '부산,서울' }));
createSSRApp(() => h(TAG, SET)).mount(serverPlace('vue'));

document.addEventListener('define', () => void import('nalssi/define/ticker'), { once: true });
