import type { ObservationFeed } from 'nalssi';

/** A feed of a moment ago. */
export const feed = (temperature: number): ObservationFeed => ({
  version: 1,
  source: { name: '기상청', url: 'https://www.weather.go.kr' },
  observedAt: new Date(Date.now() - 600_000).toISOString(),
  observations: [
    { station: { id: '108', name: '서울' }, condition: '맑음', temperature },
    { station: { id: '159', name: '부산' }, condition: '구름많음', temperature: 0 },
  ],
});
