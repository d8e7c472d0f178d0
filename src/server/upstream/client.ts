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

/** Asks KMA for one payload. Throws `FetchFailure`; an answer with any status is an answer. */
export type Upstream = (request: SourceRequest, signal: AbortSignal) => Promise<SourcePayload>;

export interface UpstreamOptions {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly random: () => number;
  readonly limits: UpstreamLimits;
}

/** 429 is not among them: who asks too often does not ask again at once. */
const RETRIED = new Set([408, 500, 502, 503, 504]);

const toPayload = ({ status, headers, body }: Answer, station?: string): SourcePayload => ({
  body,
  status,
  contentType: headers.get('content-type') ?? '',
  ...(station !== undefined && { station }),
});

const validators = (headers: Headers): Record<string, string> => {
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  return { ...(etag && { 'if-none-match': etag }), ...(modified && { 'if-modified-since': modified }) };
};

/**
 * A client that retries what may pass, keeps KMA's limits, and asks conditionally: it remembers the last
 * good answer of each station (or of the whole feed) and gives it again on a 304.
 */
export const createUpstream = ({ fetch, now, random, limits }: UpstreamOptions): Upstream => {
  const pace = createPace(limits, now);
  const hold = createHold(now, limits.pause.most);
  const remembered = new Map<
    string,
    { url: string; headers: Record<string, string>; payload: SourcePayload }
  >();

  return async ({ url, label, station }, signal) => {
    const slot = station ?? label;
    const known = remembered.get(slot);
    const last = known?.url === url ? known : undefined;
    const call = async () => {
      const answer = await request(url, last?.headers ?? {}, limits, fetch, signal);
      hold.note(answer);
      return answer;
    };
    const ask = () => pace(call, hold.check);

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
        if (outcome.status === 200)
          remembered.set(slot, { url, headers: validators(outcome.headers), payload });
        return payload;
      }
      await sleep(wait + backoff(attempt, limits.pause, random), signal);
    }
  };
};
