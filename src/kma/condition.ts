/** The condition in a cell of the village forecast's grid, of the codes that KMA uses for it. */
import type { RawObservation } from './feed.js';

/** KMA's texts for the kind of precipitation (강수형태, PTY). 0 means that there is none. */
const PRECIPITATION: ReadonlyMap<unknown, string> = new Map([
  [1, '비'],
  [2, '비 또는 눈'],
  [3, '눈'],
  [5, '빗방울'],
  [6, '빗방울눈날림'],
  [7, '눈날림'],
]);

/** KMA's texts for the sky (하늘상태, SKY). 2 was 구름조금 until June 2019, and is not used since. */
const SKY: ReadonlyMap<unknown, string> = new Map([
  [1, '맑음'],
  [3, '구름많음'],
  [4, '흐림'],
]);

/**
 * The condition, of the codes PTY and SKY, which are null where they are unknown: what falls, and where nothing falls
 * the sky of the forecast. Dry weather alone says nothing of the sky, so it is never 맑음 by itself.
 *
 * A cell that KMA has no values for, such as one of open sea, has no temperature, and its PTY is 0 all the same.
 * Whether it is dry there is then not known.
 */
export const conditionOfCell = (
  precipitation: number | null,
  sky: number | null,
  temperature: number | null,
): Pick<RawObservation, 'condition' | 'conditionFrom'> => {
  if (precipitation !== 0) return { condition: PRECIPITATION.get(precipitation) ?? null };
  const text = temperature === null ? undefined : SKY.get(sky);
  return text === undefined ? { condition: null } : { condition: text, conditionFrom: 'forecast' };
};
