/**
 * API 허브 `nph-dfs_odam_grd` and `nph-dfs_vsrt_grd`: the grid of the village forecast as a whole, one variable a request,
 * with a key. Three requests give any number of places their temperature, what falls, and the sky of the forecast.
 */
import type { FeedIssue } from '../../feed/index.js';
import { kstFields } from '../../feed/time.js';
import { conditionOfCell } from '../condition.js';
import { feedStation, makeFeed, type RawObservation } from '../feed.js';
import { defineSource, failed, sourceError, type FormatSource } from '../source.js';
import { kstToIso } from '../time.js';
import { wantedPlaces } from '../wanted.js';
import { answerOf, valuesOf } from './answers.js';
import { valueAt } from './body.js';
import { observedRequest, skyRequest, slotOf } from './requests.js';

/** Up to half an hour of steps back, because a file that is late is mostly there for the slot before. */
const STEPS_BACK = 3;

export const grid = defineSource<FormatSource>({
  name: 'grid',
  keyVariable: 'KMA_API_HUB_KEY',
  perStation: true,
  stepsBack: STEPS_BACK,
  requests(context) {
    const { key = '' } = context;
    const slot = slotOf(context);
    return [observedRequest('T1H', slot, key), observedRequest('PTY', slot, key), skyRequest(slot, key)];
  },
  recognises: (text) => /^\s*-?\d+\.\d+\s*,/.test(text),
  read(payloads, context) {
    const temperatures = answerOf(payloads, 'T1H');
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
    const falling = answerOf(payloads, 'PTY');
    // The slot before may have both. After the last step, temperatures alone are better than nothing.
    if (falling && 'error' in falling && falling.error.code === 'no-data') {
      if ((context.back ?? 0) < STEPS_BACK) return failed(falling.error);
    }
    const kinds = valuesOf(falling, 'no condition', issues);
    const skies = valuesOf(answerOf(payloads, 'SKY'), 'no sky', issues);

    const observedAt = kstToIso(kstFields(slotOf(context)))!;
    const wanted = wantedPlaces(context.stations);
    const rows = wanted.places.map(({ id, name, cell }): RawObservation => {
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
