import type { Observation, ObservationFeed } from '../../src/feed/schema.js';
import { STATIONS } from '../../src/stations/stations.js';

const HOUR = 3_600_000;
/** Approximate delay between an observation and its publication by KMA, in ms. */
const PUBLISHED_AFTER = 15 * 60_000;
const KST = 9 * HOUR;

type Measures = Pick<Observation, 'humidity' | 'precipitation' | 'windSpeed'>;

/** A row of a known station, with its region and position. */
const row = (
  id: string,
  condition: string | null,
  temperature: number | null,
  measures: Measures = {},
): Observation => {
  const { name, region, latitude, longitude } = STATIONS.find((station) => station.id === id)!;
  return { station: { id, name, region, latitude, longitude }, condition, temperature, ...measures };
};

const ORDINARY = [
  row('108', '구름조금', 10.2, { humidity: 47, precipitation: 0, windSpeed: 2.1 }),
  row('112', '박무', 9.6, { humidity: 81, precipitation: 0, windSpeed: 1.4 }),
  row('105', '맑음', 12.9, { humidity: 38, precipitation: 0, windSpeed: 3 }),
  row('133', '흐림', 8.4, { humidity: 66, precipitation: 0, windSpeed: 0.9 }),
  row('143', '연무', 9, { humidity: 58, precipitation: 0, windSpeed: 1.2 }),
  row('156', '비', 7.6, { humidity: 92, precipitation: 1.5, windSpeed: 3.8 }),
  row('159', '구름많음', 13.1, { humidity: 63, precipitation: 0, windSpeed: 4.4 }),
  row('184', '소나기', 15.3, { humidity: 88, precipitation: 4, windSpeed: 6.2 }),
];

const WINTER = [
  row('100', '눈보라', -18.4),
  row('98', '눈', -9),
  row('108', '진눈깨비', 0),
  row('115', '뇌우,비/눈', 1.8),
];

const PARTIAL = [
  row('172', '맑음', null),
  row('108', null, 10.2),
  row('201', null, null),
  row('238', '해무', 6.3),
];

/** KMA's longest words for rain and snow. */
const RAIN = [
  '약한비단속',
  '뇌우,비/눈',
  '약한진눈깨비단속',
  '보통비계속',
  '시계내강수',
  '강한소나기',
  '빗방울눈날림',
  '뇌우,우박',
];

/** The same stations in an hour of rain. Missing values stay missing. */
const inRain = (rows: readonly Observation[]): Observation[] =>
  rows.map((one, index) => ({
    ...one,
    ...(one.condition !== null && { condition: RAIN[index % RAIN.length]! }),
    ...(one.precipitation !== undefined && { humidity: 97, precipitation: 12.5 }),
  }));

interface StateData {
  readonly observations: readonly Observation[];
  /** Age of the feed, in hours before the newest published hour. */
  readonly hoursAgo?: number;
  readonly notice?: string;
}

const STATES = {
  fresh: { observations: ORDINARY },
  stale: { observations: ORDINARY, hoursAgo: 3 },
  expired: { observations: ORDINARY, hoursAgo: 9 },
  partial: { observations: PARTIAL },
  winter: { observations: WINTER },
  notice: { observations: ORDINARY, notice: '기상청 점검 중' },
  single: { observations: ORDINARY.slice(0, 1) },
} satisfies Readonly<Record<string, StateData>>;

/** The states that a feed can be in. */
export type FeedState = keyof typeof STATES;

/** Kind of weather: short descriptions (`clear`) or KMA's longest ones (`rain`). */
export type Sky = 'clear' | 'rain';

/** The feed of a state at the time `now` (epoch ms). */
export const stateFeed = (name: FeedState, now: number, sky: Sky = 'clear'): ObservationFeed => {
  const { observations, hoursAgo = 0, notice }: StateData = STATES[name];
  const hour = Math.floor((now - PUBLISHED_AFTER) / HOUR) * HOUR - hoursAgo * HOUR;
  return {
    version: 1,
    source: { name: '기상청', url: 'https://www.weather.go.kr' },
    observedAt: new Date(hour + KST).toISOString().replace(/\..*/, '+09:00'),
    ...(notice !== undefined && { notice }),
    observations: sky === 'rain' ? inRain(observations) : [...observations],
  };
};
