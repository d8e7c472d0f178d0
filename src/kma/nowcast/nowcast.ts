/**
 * 초단기실황 `getUltraSrtNcst` of data.go.kr: what KMA's grid says for now, one cell a request, with a key.
 * It knows rain and snow, but not the sky.
 */
import { defineSource } from '../define-source.js';
import { failure } from '../failure.js';
import { makeFeed, type Reading } from '../feed.js';
import { encodeKey } from '../key.js';
import { kstStamp } from '../kst.js';
import { openPayload } from '../payload.js';
import { readRefusal } from '../refusal.js';
import { publishedHour } from '../rounds.js';
import type { FormatSource, SourceContext, SourceError, SourcePayload } from '../source.js';
import { readCell } from './cell.js';
import { findPlace, type Place } from './place.js';

const URL = 'https://apis.data.go.kr/1360000/VilageFcstInfoService_2.0/getUltraSrtNcst';

/** The stations asked for, each once, even if it is named twice. */
const places = (stations: readonly string[]): readonly (Place | SourceError)[] => [
  ...new Map(
    stations.map(findPlace).map((place) => ['code' in place ? place : place.station, place]),
  ).values(),
];

/** The name of the only station asked for stands in for a payload that was saved without one. */
const reading = (payload: SourcePayload, { stations, now }: SourceContext): Reading | SourceError => {
  const opened = openPayload(payload, readRefusal);
  if ('error' in opened) return opened.error;
  const name = payload.station ?? (stations.length === 1 ? stations[0] : undefined);
  if (name === undefined)
    return failure('no-observations', 'the answer does not say for which station it is: name one');
  const place = findPlace(name);
  return 'code' in place ? place : readCell(opened.text, place, now);
};

export const nowcast = defineSource<FormatSource>({
  name: 'nowcast',
  keyVariable: 'DATA_GO_KR_KEY',
  perStation: true,
  requests({ stations, now, key = '', back }) {
    const stamp = kstStamp(publishedHour(now, back));
    const time = `base_date=${stamp.slice(0, 8)}&base_time=${stamp.slice(8)}`;
    return places(stations).flatMap((place) => {
      if ('code' in place) return [];
      const { station, cell } = place;
      const query = `numOfRows=10&pageNo=1&dataType=JSON&${time}&nx=${cell.nx}&ny=${cell.ny}`;
      return [
        {
          url: `${URL}?serviceKey=${encodeKey(key)}&${query}`,
          label: `${URL}?${query} (${station.name})`,
          station: station.id,
        },
      ];
    });
  },
  recognises: (text) =>
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<OpenAPI_ServiceResponse\b/.test(text) ||
    /^\s*\{\s*"response"\s*:/.test(text),
  read(payloads, context) {
    const unplaced = places(context.stations).filter((place) => 'code' in place);
    return makeFeed([...payloads.map((payload) => reading(payload, context)), ...unplaced]);
  },
});
