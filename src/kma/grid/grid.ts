/**
 * API 허브 `nph-dfs_odam_grd` and `nph-dfs_vsrt_grd`: the grid of the village forecast as a whole, one variable a request,
 * with a key. Three requests give any number of places their temperature, what falls, and the sky of the forecast.
 */
import type { FeedIssue } from '../../feed/index.js';
import { HOUR, kstFields, MINUTE } from '../../feed/time.js';
import { conditionOfCell } from '../condition.js';
import { feedStation, makeFeed, type RawObservation } from '../feed.js';
import { encodeKey } from '../key.js';
import {
  defineSource,
  failed,
  sourceError,
  type FormatSource,
  type SourceContext,
  type SourceError,
  type SourceRequest,
} from '../source.js';
import { kstStamp, kstToIso } from '../time.js';
import { cellKey, wantedPlaces } from '../wanted.js';
import { isInGrid, readGrid, valueAt, type Grid } from './body.js';

const URL = 'https://apihub.kma.go.kr/api/typ01/cgi-bin/url';

/** KMA analyses the grid every ten minutes, and has the result ten minutes later. */
const STEP = 10 * MINUTE;

/** Up to half an hour of steps back, because a file that is late is mostly there for the slot before. */
const STEPS_BACK = 3;

/** The first reader of a file waits for 15 to 45 seconds, later ones for less than one. */
const TIMEOUT = 60_000;

/** The variables, each with the operation that has it, by the name that messages give it. */
const OPERATIONS = { T1H: 'nph-dfs_odam_grd', PTY: 'nph-dfs_odam_grd', SKY: 'nph-dfs_vsrt_grd' } as const;

type Variable = keyof typeof OPERATIONS;

/** The time (epoch ms) of the values that are requested. The bodies do not have it. */
const slotOf = ({ now, back = 0 }: SourceContext): number => (Math.floor(now / STEP) - 1 - back) * STEP;

const requestOf = (variable: Variable, times: string, key: string): SourceRequest => {
  const label = `${URL}/${OPERATIONS[variable]}?${times}&vars=${variable}`;
  return { url: `${label}&authKey=${encodeKey(key)}`, label, part: variable, timeout: TIMEOUT };
};

const issue = (message: string): FeedIssue => ({ code: 'invalid-row', path: ['observations'], message });

export const grid = defineSource<FormatSource>({
  name: 'grid',
  keyVariable: 'KMA_API_HUB_KEY',
  perStation: true,
  stepsBack: STEPS_BACK,
  /**
   * The sky is that of the hour in which the slot is, of the issue half an hour before that hour: its first hour is that
   * one, and it has been there since a quarter of an hour before it.
   */
  requests(context) {
    const { key = '' } = context;
    const slot = slotOf(context);
    const observed = `tmfc=${kstStamp(kstFields(slot))}`;
    const hour = Math.floor(slot / HOUR) * HOUR;
    const issued = kstStamp(kstFields(hour - HOUR / 2));
    return [
      requestOf('T1H', observed, key),
      requestOf('PTY', observed, key),
      {
        ...requestOf('SKY', `tmfc=${issued}&tmef=${kstStamp(kstFields(hour)).slice(0, 10)}`, key),
        optional: true,
      },
    ];
  },
  recognises: (text) => /^\s*-?\d+\.\d+\s*,/.test(text),
  read(payloads, context) {
    const answerOf = (variable: Variable): ReturnType<typeof readGrid> | null => {
      const payload = payloads.find(({ part }) => part === variable);
      const what = `${OPERATIONS[variable]} ${variable}`;
      return payload ? readGrid(payload, what, variable !== 'T1H') : null;
    };
    const temperatures = answerOf('T1H');
    if (!temperatures) {
      const saved = 'a saved grid has neither its variable nor its time in it, and cannot be read';
      return failed(
        payloads.some(({ part }) => part === undefined)
          ? sourceError('unexpected-format', saved)
          : sourceError('empty', 'there is no answer for the temperature (T1H)'),
      );
    }
    if ('error' in temperatures) return failed(temperatures.error);

    const issues: FeedIssue[] = [];
    const valuesOf = (answer: ReturnType<typeof readGrid> | null, lost: string): Grid | null => {
      if (answer && 'error' in answer) issues.push(issue(`${lost}: ${answer.error.message}`));
      return answer && 'grid' in answer ? answer.grid : null;
    };
    const falling = answerOf('PTY');
    // The slot before may have both. After the last step, temperatures alone are better than nothing.
    if (falling && 'error' in falling && falling.error.code === 'no-data') {
      if ((context.back ?? 0) < STEPS_BACK) return failed(falling.error);
    }
    const kinds = valuesOf(falling, 'no condition');
    const skies = valuesOf(answerOf('SKY'), 'no sky');

    const observedAt = kstToIso(kstFields(slotOf(context)))!;
    const wanted = wantedPlaces(context.stations);
    const rows = wanted.places.map(({ id, name, cell }): RawObservation | SourceError => {
      if (!isInGrid(cell))
        return sourceError('no-observations', `${name} is in cell ${cellKey(cell)}, outside the grid`);
      const temperature = valueAt(temperatures.grid, cell);
      const kind = kinds && valueAt(kinds, cell);
      const sky = skies && valueAt(skies, cell);
      return {
        station: feedStation(id, name),
        observedAt,
        temperature,
        ...conditionOfCell(kind, sky, temperature),
      };
    });
    const result = makeFeed([...rows, ...wanted.errors]);
    return result.ok ? { ...result, issues: [...result.issues, ...issues] } : result;
  },
});
