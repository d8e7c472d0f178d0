import { HOUR } from '../../feed/time.js';
import { sourceError, type SourceError, type SourcePayload } from '../source.js';
import { stampToIso } from '../time.js';
import { asText, pluck, readNumber } from '../values.js';
import type { Site } from '../wanted.js';
import { readItems } from './items.js';

/** A forecast for another hour than the observed one is used up to this distance (ms). */
const FARTHEST = HOUR;

/**
 * The code of the sky (SKY) in the forecast of a cell, for the hour of an observation. The hours of a forecast begin
 * after its issue, and some bodies begin an hour later than others, so the nearest hour is taken; of two that are
 * equally near the earlier one, which was forecast over a shorter time.
 */
export const readSky = (
  payload: SourcePayload,
  site: Site,
  observedAt: string,
): { readonly sky: number | null } | { readonly error: SourceError } => {
  // T1H is no category of the forecast for three days (getVilageFcst), which has a SKY as well.
  const answer = readItems(payload, 'getUltraSrtFcst', site, ['SKY', 'T1H']);
  if ('error' in answer) return answer;
  const hours = answer.items
    .filter((item) => pluck(item, 'category') === 'SKY')
    .flatMap((item) => {
      const time = stampToIso(`${asText(pluck(item, 'fcstDate'))}${asText(pluck(item, 'fcstTime'))}`);
      if (time === null) return [];
      return [
        {
          distance: Math.abs(Date.parse(time) - Date.parse(observedAt)),
          sky: readNumber(asText(pluck(item, 'fcstValue'))),
        },
      ];
    });
  const [nearest] = hours.sort((one, other) => one.distance - other.distance);
  if (nearest && nearest.distance <= FARTHEST) return { sky: nearest.sky };
  return { error: sourceError('no-data', `the forecast has no sky for ${observedAt}${answer.extent}`) };
};
