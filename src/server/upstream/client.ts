import type { SourcePayload, SourceRequest } from '../../kma/source.js';
import { backoff, sleep, type BackoffLimits } from './backoff.js';
import { FetchFailure } from './failure.js';
import { createPace, type PaceLimits } from './pace.js';
import { createHold } from './retry-after.js';
import { request, type Answer, type Fetch, type RequestLimits } from './request.js';

/** Everything that bounds what is asked of KMA. */
export interface UpstreamLimits extends RequestLimits, PaceLimits {
  /** Tries of one request within a round. */
  readonly attempts: number;
  /** Pauses between them. */
  readonly pause: BackoffLimits;
}

/** KMA allows 30 requests a second and 10,000 a day for a key; a third and a half leave room for others on it. */
export const UPSTREAM_LIMITS: UpstreamLimits = {
  timeout: 10_000,
  size: 4 * 1024 * 1024,
  concurrency: 4,
  perSecond: 10,
  perDay: 5_000,
  attempts: 3,
  pause: { first: 1_000, most: 20_000 },
};

/** One payload, whatever it holds. */
export interface Fetched extends SourcePayload {
  /** To be called once the payload has been read as good: from then on the same is only asked for if it has changed. */
  readonly remember?: () => void;
}

/** Asks KMA for one payload. Throws `FetchFailure`; an answer with any status is an answer. */
export type Upstream = (request: SourceRequest, signal: AbortSignal) => Promise<Fetched>;

export interface UpstreamOptions {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly random: () => number;
  readonly limits: UpstreamLimits;
}

/** 429 is not among them: who asks too often does not ask again at once. */
const RETRIED = new Set([408, 500, 502, 503, 504]);

const toPayload = ({ status, headers, body }: Answer, station: string): SourcePayload => ({
  body,
  status,
  contentType: headers.get('content-type') ?? '',
  ...(station !== '' && { station }),
});

/** An answer that KMA can be asked about: whether it still holds. */
interface Remembered {
  readonly url: string;
  readonly conditions: Record<string, string>;
  readonly payload: SourcePayload;
}

/** More than there are stations. */
const MOST_REMEMBERED = 500;

const conditionsOf = (headers: Headers): Record<string, string> => {
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  return { ...(etag && { 'if-none-match': etag }), ...(modified && { 'if-modified-since': modified }) };
};

/**
 * A client that retries what may pass, keeps KMA's limits, and asks conditionally: of each station (or of the whole
 * feed) it remembers the last answer that was good, and gives it again on a 304. A bad answer is never remembered, as
 * a 304 would then give it for as long as KMA has the same.
 */
export const createUpstream = ({ fetch, now, random, limits }: UpstreamOptions): Upstream => {
  const pace = createPace(limits, now);
  const hold = createHold(now, limits.pause.most);
  const remembered = new Map<string, Remembered>();

  const remember = (slot: string, answer: Remembered): void => {
    remembered.delete(slot);
    remembered.set(slot, answer);
    if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  };

  return async ({ url, station = '' }, whole) => {
    // One signal for each request: Node warns where more than ten of a round listen to the same one.
    const signal = AbortSignal.any([whole]);
    const known = remembered.get(station);
    const last = known?.url === url ? known : undefined;
    const call = async () => {
      const answer = await request(url, last?.conditions ?? {}, limits, fetch, signal);
      hold.note(answer);
      return answer;
    };
    const ask = () => pace(call, hold.check, signal);

    for (let attempt = 1; ; attempt += 1) {
      const outcome = await ask().catch((error: unknown) => {
        if (error instanceof FetchFailure) return error;
        throw error;
      });
      const passing =
        outcome instanceof FetchFailure
          ? outcome.code === 'network' || outcome.code === 'timeout'
          : RETRIED.has(outcome.status);
      const wait = hold.left();
      if (!passing || attempt >= limits.attempts || wait > limits.pause.most) {
        if (outcome instanceof FetchFailure) throw outcome;
        if (outcome.status === 304 && last) return last.payload;
        const payload = toPayload(outcome, station);
        const conditions = conditionsOf(outcome.headers);
        if (outcome.status !== 200 || Object.keys(conditions).length === 0) return payload;
        return { ...payload, remember: () => remember(station, { url, conditions, payload }) };
      }
      await sleep(wait + backoff(attempt, limits.pause, random), signal);
    }
  };
};
