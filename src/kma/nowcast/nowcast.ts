/**
 * 초단기실황 `getUltraSrtNcst` of data.go.kr: the current values of KMA's grid, one cell a request, with a key. It reports
 * rain and snow, but not the sky: that comes from 초단기예보 `getUltraSrtFcst` of the same service.
 */
import type { FeedIssue } from '../../feed/index.js';
import type { Place } from '../../places/places.js';
import { conditionOfCell } from '../condition.js';
import { feedStation, makeFeed, type RawObservation } from '../feed.js';
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
  type SourceRequest,
} from '../source.js';
import { kstStamp, publishedHour } from '../time.js';
import { cellKey, sitesOf, wantedPlaces, type Site } from '../wanted.js';
import type { Operation } from './items.js';
import { readObservation, type CellObservation } from './observation.js';
import { readSky } from './sky.js';

const URL = 'https://apis.data.go.kr/1360000/VilageFcstInfoService_2.0';

/** More than an answer has: 8 observed values, or 6 hours of 10 or 11 forecast ones. */
const ROWS = 100;

const requestOf = (operation: Operation, stamp: string, key: string, site: Site): SourceRequest => {
  const { nx, ny } = site.cell;
  const time = `base_date=${stamp.slice(0, 8)}&base_time=${stamp.slice(8)}`;
  const query = `numOfRows=${ROWS}&pageNo=1&dataType=JSON&${time}&nx=${nx}&ny=${ny}`;
  return {
    url: `${URL}/${operation}?serviceKey=${encodeKey(key)}&${query}`,
    label: `${URL}/${operation}?${query} (${site.places.map(({ name }) => name).join(', ')})`,
    station: site.places[0]!.id,
    part: operation,
  };
};

/** The payloads of each cell, by its key. A saved payload does not name its station: it is that of the only one given. */
const payloadsByCell = (payloads: readonly SourcePayload[], stations: readonly string[]) => {
  const observed = new Map<string, SourcePayload>();
  const forecast = new Map<string, SourcePayload>();
  const places: Place[] = [];
  const errors: SourceError[] = [];
  for (const payload of payloads) {
    const name = payload.station ?? (stations.length === 1 ? stations[0] : undefined);
    if (name === undefined) {
      const opened = openPayload(payload, readProviderError);
      const message = 'the answer does not say for which station it is: name one';
      errors.push('error' in opened ? opened.error : sourceError('no-observations', message));
      continue;
    }
    const wanted = wantedPlaces([name]);
    for (const { cell } of wanted.places)
      (payload.part === 'getUltraSrtFcst' ? forecast : observed).set(cellKey(cell), payload);
    places.push(...wanted.places);
    errors.push(...wanted.errors);
  }
  return { observed, forecast, places, errors };
};

const rowOf = (
  { id, name }: Place,
  { kind, ...values }: CellObservation,
  sky: number | null,
): RawObservation => ({
  station: feedStation(id, name),
  ...values,
  ...conditionOfCell(kind, sky, values.temperature),
});

/** One issue for each reason why there is no sky: all cells mostly have the same. */
const skyIssues = (missing: ReadonlyMap<string, readonly Place[]>): readonly FeedIssue[] =>
  [...missing].map(([reason, places]) => {
    const [first, ...others] = places.map(({ name }) => name);
    const where = others.length > 0 ? `${first} and ${others.length} more` : first;
    return { code: 'invalid-row', path: ['observations'], message: `no sky for ${where}: ${reason}` };
  });

const readAll = (payloads: readonly SourcePayload[], { stations, now }: SourceContext) => {
  const wanted = wantedPlaces(stations);
  const given = payloadsByCell(payloads, stations);
  const places = [...new Set([...wanted.places, ...given.places])];
  const rows = new Map<Place, RawObservation | SourceError>();
  const skyless = new Map<string, Place[]>();
  for (const site of sitesOf(places)) {
    const payload = given.observed.get(cellKey(site.cell));
    if (!payload) {
      // The server reports the first place, whose request it was.
      for (const place of site.places.slice(1))
        rows.set(place, sourceError('no-observations', `no answer for the cell of ${place.name}`));
      continue;
    }
    const observation = readObservation(payload, site, now);
    const forecast = given.forecast.get(cellKey(site.cell));
    const found =
      forecast && !('code' in observation) ? readSky(forecast, site, observation.observedAt) : null;
    if (found && 'error' in found) {
      const { message } = found.error;
      skyless.set(message, [...(skyless.get(message) ?? []), ...site.places]);
    }
    const sky = found && 'sky' in found ? found.sky : null;
    for (const place of site.places)
      rows.set(place, 'code' in observation ? observation : rowOf(place, observation, sky));
  }
  const unknown = new Map([...wanted.errors, ...given.errors].map((error) => [error.message, error]));
  return {
    rows: [...places.flatMap((place) => rows.get(place) ?? []), ...unknown.values()],
    issues: skyIssues(skyless),
  };
};

export const nowcast = defineSource<FormatSource>({
  name: 'nowcast',
  keyVariable: 'DATA_GO_KR_KEY',
  perStation: true,
  /**
   * The forecast that is requested was issued half an hour before the observation, so its first hour is the
   * observation's, and it has been there since a quarter of an hour before it.
   */
  requests({ stations, now, key = '', back = 0 }) {
    const sites = sitesOf(wantedPlaces(stations).places);
    const observed = kstStamp(publishedHour(now, back));
    const issued = kstStamp({ ...publishedHour(now, back + 1), minute: 30 });
    return [
      ...sites.map((site) => requestOf('getUltraSrtNcst', observed, key, site)),
      ...sites.map((site) => ({
        ...requestOf('getUltraSrtFcst', issued, key, site),
        optional: true as const,
      })),
    ];
  },
  recognises: (text) =>
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<OpenAPI_ServiceResponse\b/.test(text) ||
    /^\s*\{\s*"response"\s*:/.test(text),
  read(payloads, context) {
    const { rows, issues } = readAll(payloads, context);
    const result = makeFeed(rows);
    return result.ok ? { ...result, issues: [...result.issues, ...issues] } : result;
  },
});
