import { HOUR, kstFields, MINUTE } from '../../feed/time.js';
import { encodeKey } from '../key.js';
import type { SourceContext, SourceRequest } from '../source.js';
import { kstStamp } from '../time.js';

const URL = 'https://apihub.kma.go.kr/api/typ01/cgi-bin/url';

/** KMA analyses the grid every ten minutes, and has the result ten minutes later. */
const STEP = 10 * MINUTE;

/** The first reader of a file waits for 15 to 45 seconds, later ones for less than one. */
const TIMEOUT = 60_000;

/** The variables, each with the operation that has it, by the name that messages give it. */
export const OPERATIONS = {
  T1H: 'nph-dfs_odam_grd',
  PTY: 'nph-dfs_odam_grd',
  SKY: 'nph-dfs_vsrt_grd',
} as const;

export type Variable = keyof typeof OPERATIONS;

/** The time (epoch ms) of the values that are requested. The bodies do not have it. */
export const slotOf = ({ now, back = 0 }: Pick<SourceContext, 'now' | 'back'>): number =>
  (Math.floor(now / STEP) - 1 - back) * STEP;

const requestOf = (variable: Variable, times: string, key: string): SourceRequest => {
  const label = `${URL}/${OPERATIONS[variable]}?${times}&vars=${variable}`;
  return { url: `${label}&authKey=${encodeKey(key)}`, label, part: variable, timeout: TIMEOUT };
};

/** The request for what was observed: the temperature (T1H) or what falls (PTY). */
export const observedRequest = (variable: 'T1H' | 'PTY', slot: number, key: string): SourceRequest =>
  requestOf(variable, `tmfc=${kstStamp(kstFields(slot))}`, key);

/**
 * The request for the sky. It is that of the hour in which the slot is, of the issue half an hour before that hour: its
 * first hour is that one, and it has been there since a quarter of an hour before it.
 */
export const skyRequest = (slot: number, key: string): SourceRequest => {
  const hour = Math.floor(slot / HOUR) * HOUR;
  const issued = kstStamp(kstFields(hour - HOUR / 2));
  const time = kstStamp(kstFields(hour)).slice(0, 10);
  return { ...requestOf('SKY', `tmfc=${issued}&tmef=${time}`, key), optional: true };
};
