/**
 * 초단기실황 `getUltraSrtNcst` of data.go.kr: the current values of KMA's grid, one cell a request, with a key. It reports
 * rain and snow, but not the sky.
 */
import { makeFeed, type RawObservation } from '../feed.js';
import { encodeKey } from '../key.js';
import { openPayload } from '../payload.js';
import { readProviderError } from '../provider-error.js';
import {
  defineSource,
  sourceError,
  type FormatSource,
  type SourceContext,
  type SourceError,
  type SourcePayload,
} from '../source.js';
import { kstStamp, publishedHour } from '../time.js';
import { findCell, readCell, type StationCell } from './cell.js';

const URL = 'https://apis.data.go.kr/1360000/VilageFcstInfoService_2.0/getUltraSrtNcst';

/** The cells of the stations, each station once, even if it is given twice. */
const cellsOf = (stations: readonly string[]): readonly (StationCell | SourceError)[] => [
  ...new Map(
    stations.map(findCell).map((found) => ['code' in found ? found : found.station, found]),
  ).values(),
];

/** A saved payload does not name its station: it is that of the only station given. */
const readPayload = (
  payload: SourcePayload,
  { stations, now }: SourceContext,
): RawObservation | SourceError => {
  const opened = openPayload(payload, readProviderError);
  if ('error' in opened) return opened.error;
  const name = payload.station ?? (stations.length === 1 ? stations[0] : undefined);
  if (name === undefined)
    return sourceError('no-observations', 'the answer does not say for which station it is: name one');
  const found = findCell(name);
  return 'code' in found ? found : readCell(opened.text, found, now);
};

export const nowcast = defineSource<FormatSource>({
  name: 'nowcast',
  keyVariable: 'DATA_GO_KR_KEY',
  perStation: true,
  requests({ stations, now, key = '', back }) {
    const stamp = kstStamp(publishedHour(now, back));
    const time = `base_date=${stamp.slice(0, 8)}&base_time=${stamp.slice(8)}`;
    return cellsOf(stations).flatMap((found) => {
      if ('code' in found) return [];
      const { station, cell } = found;
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
    const unknown = cellsOf(context.stations).filter((found) => 'code' in found);
    return makeFeed([...payloads.map((payload) => readPayload(payload, context)), ...unknown]);
  },
});
