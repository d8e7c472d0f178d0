import type { Observation, ObservationFeed } from '../../src/feed/index.js';

const HOUR = 3_600_000;
/** KMA's hours are out about so long after they were observed. */
const PUBLISHED_AFTER = 15 * 60_000;
const KST = 9 * HOUR;

const row = (
  id: string,
  name: string,
  condition: string | null,
  temperature: number | null,
): Observation => ({
  station: { id, name },
  condition,
  temperature,
});

const ORDINARY = [
  row('108', '서울', '구름조금', 10.2),
  row('105', '강릉', '맑음', 12.9),
  row('133', '대전', '박무', 8.4),
  row('143', '대구', '흐림', 9),
  row('156', '광주', '비', 7.6),
  row('159', '부산', '구름많음', 13.1),
  row('184', '제주', '소나기', 15.3),
];

const WINTER = [
  row('100', '대관령', '눈보라', -18.4),
  row('98', '동두천', '눈', -9),
  row('108', '서울', '진눈깨비', 0),
  row('115', '울릉도', '뇌우,비/눈', 1.8),
];

const MISSING = [
  row('172', '고창', '맑음', null),
  row('108', '서울', null, 10.2),
  row('201', '강화', null, null),
  row('238', '금산', '해무', 6.3),
];

interface State {
  readonly observations: readonly Observation[];
  /** How many hours before the newest hour it was observed. */
  readonly hoursAgo?: number;
  readonly notice?: string;
}

/** What `states.html` shows, by the name of its feed. */
const STATES: Readonly<Record<string, State>> = {
  fresh: { observations: ORDINARY },
  winter: { observations: WINTER },
  missing: { observations: MISSING },
  single: { observations: ORDINARY.slice(0, 1) },
  stale: { observations: ORDINARY, hoursAgo: 3 },
  expired: { observations: ORDINARY, hoursAgo: 9 },
  notice: { observations: ORDINARY, notice: '기상청 점검 중' },
};

/** The feed of a state as it would be at `now` (epoch ms), or null where there is no such state. */
export const stateFeed = (name: string, now: number): ObservationFeed | null => {
  if (!Object.hasOwn(STATES, name)) return null;
  const { observations, hoursAgo = 0, notice } = STATES[name]!;
  const hour = Math.floor((now - PUBLISHED_AFTER) / HOUR) * HOUR - hoursAgo * HOUR;
  return {
    version: 1,
    source: { name: '기상청', url: 'https://www.weather.go.kr' },
    observedAt: new Date(hour + KST).toISOString().replace(/\..*/, '+09:00'),
    ...(notice !== undefined && { notice }),
    observations: [...observations],
  };
};
