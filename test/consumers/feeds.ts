import type { ObservationFeed } from 'nalssi';

const OTHERS: ObservationFeed['observations'] = [
  { station: { id: '159', name: '부산' }, condition: '구름많음', temperature: 0 },
  { station: { id: '133', name: '대전' }, condition: '흐림', temperature: 4 },
];

/** A feed of a moment ago with 서울 and so many others. */
export const feed = (temperature: number, others: number): ObservationFeed => ({
  version: 1,
  source: { name: '기상청', url: 'https://www.weather.go.kr' },
  observedAt: new Date(Date.now() - 600_000).toISOString(),
  observations: [
    { station: { id: '108', name: '서울' }, condition: '맑음', temperature },
    ...OTHERS.slice(0, others),
  ],
});

/** Shows a feed now, and a newer one with one more station at the page's `next-feed`. */
export const onFeed = (show: (feed: ObservationFeed) => void): void => {
  document.addEventListener('next-feed', () => show(feed(20, 2)));
  show(feed(10, 1));
};
