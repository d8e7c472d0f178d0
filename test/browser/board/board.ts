import { fixture } from '@open-wc/testing';
import '../../../src/define/index.js';
import type { FeedElement } from '../../../src/elements/shared/feed-element.js';
import type { Observation, ObservationFeed } from '../../../src/feed/schema.js';
import { expandStations, PLACES } from '../../../src/places/index.js';
import { STATIONS } from '../../../src/stations/stations.js';
import { feedOf, HEADER, RAINY } from '../ticker/ticker.js';

/** The header's rows as the feed service sends them, with region, 시도 and position. */
export const PLACED: readonly Observation[] = HEADER.observations.map((row) => placed(row));
/** The same in an hour of rain and snow, with KMA's longest texts. */
export const PLACED_IN_RAIN: readonly Observation[] = RAINY.observations.map((row) => placed(row));

function placed(row: Observation): Observation {
  const { id, name, region, province, latitude, longitude } = STATIONS.find(
    (one) => one.id === row.station.id,
  )!;
  return { ...row, station: { id, name, region, province, latitude, longitude } };
}

/** All 98 stations, by number. */
export const ALL: readonly Observation[] = STATIONS.map(
  ({ id, name, region, province, latitude, longitude }, index) => ({
    station: { id, name, region, province, latitude, longitude },
    condition: ['맑음', '약한비단속', '구름많음', null, '뇌우,비/눈'][index % 5]!,
    temperature: index % 9 === 8 ? null : ((index * 7) % 40) - 12.5,
  }),
);

/** The 31 시 and 군 of 경기, which are close together. */
export const GYEONGGI: readonly Observation[] = expandStations(['경기']).map((wanted, index) => {
  const { id, name, region, province, latitude, longitude } = PLACES.find((place) => place.id === wanted)!;
  return {
    station: { id, name, region, province, latitude, longitude },
    condition: ['맑음', '구름많음', '흐림', '비'][index % 4]!,
    ...(index % 4 < 3 && { conditionFrom: 'forecast' as const }),
    temperature: ((index * 7) % 40) - 12.5,
  };
});

/** With everything that a feed can have, and with missing values. */
const enriched = (rows: readonly Observation[]): readonly Observation[] =>
  rows.map((row, index) => ({
    ...row,
    ...(index === 2 && { condition: null, temperature: null }),
    ...(index === 3 && { temperature: -3.5 }),
    humidity: index === 4 ? null : 40 + index,
    precipitation: index / 2,
    windSpeed: index / 4,
  }));
export const RICH = enriched(PLACED);
/** Every state is tested with short and long texts, since short ones can hide a fault. */
export const RICH_HOURS = { 'a clear hour': RICH, 'a rainy hour': enriched(PLACED_IN_RAIN) } as const;

type Tag = 'nalssi-board' | 'nalssi-map' | 'nalssi-observation';
export const FRAMED: readonly Tag[] = ['nalssi-board', 'nalssi-map', 'nalssi-observation'];

/** Attributes that change the layout of an element. */
export const LAYOUTS: Readonly<Record<Tag, readonly string[]>> = {
  'nalssi-board': ['', 'layout=list', 'layout=table'],
  'nalssi-map': ['', 'open'],
  'nalssi-observation': [''],
};

/** An element in a container `width` px wide, with rows that are `hours` old. */
export const mountIn = async <T extends Tag>(
  tag: T,
  attributes = '',
  feed: unknown = feedOf(PLACED),
  width = 640,
): Promise<HTMLElementTagNameMap[T]> => {
  const box = await fixture<HTMLElement>(`<div><${tag} ${attributes}></${tag}></div>`);
  box.style.inlineSize = `${width}px`;
  const element = box.firstElementChild as FeedElement;
  if (feed) element.feed = feed as ObservationFeed;
  await element.updateComplete;
  return element as HTMLElementTagNameMap[T];
};

/** Everything in an element that is outside of its edges. */
export const overflowing = (element: HTMLElement): string[] => {
  const { left, right } = element.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll('[part], li, .measures')]
    .filter((node) => !node.closest('.crowded, svg'))
    .filter((node) => {
      const box = node.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    })
    .map((node) => `${node.className} ${node.textContent.trim()}`);
};
