import { backoff, type BackoffLimits } from '../../feed/schedule.js';
import type { SourcePayload, SourceRequest } from '../../kma/source.js';
import { FetchFailure } from './failure.js';
import type { Fetch } from './fetch.js';
import { createHold, createPace, sleep, type PaceLimits } from './pace.js';
import { request, type RequestLimits, type ResponseData } from './request.js';

/** Limits of the requests to KMA. */
export interface UpstreamLimits extends RequestLimits, PaceLimits {
  /** Tries of one request within a round. */
  readonly attempts: number;
  /** Pauses between them. */
  readonly pause: BackoffLimits;
}

/** KMA allows 30 requests a second and 10,000 a day for a key; these limits leave room for other programs with it. */
export const UPSTREAM_LIMITS: UpstreamLimits = {
  timeout: 10_000,
  size: 4 * 1024 * 1024,
  concurrency: 4,
  perSecond: 10,
  perDay: 5_000,
  attempts: 3,
  pause: { first: 1_000, most: 20_000 },
};

/** A payload, whatever it holds. */
export interface Fetched extends SourcePayload {
  /** To be called once the payload has proved good: the next request for it is then conditional. */
  readonly remember?: () => void;
}

/** Requests one payload. Rejects with `FetchFailure` where there is no response; one of any status is a payload. */
export type Upstream = (request: SourceRequest, signal: AbortSignal) => Promise<Fetched>;

export interface UpstreamOptions {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly random: () => number;
  readonly limits: UpstreamLimits;
}

/** Statuses that are worth a retry. 429 is not: it means that there were too many requests already. */
const RETRIED = new Set([408, 500, 502, 503, 504]);

const toPayload = (
  { status, headers, body }: ResponseData,
  { station, part }: SourceRequest,
): SourcePayload => ({
  body,
  status,
  contentType: headers.get('content-type') ?? '',
  ...(station !== undefined && { station }),
  ...(part !== undefined && { part }),
});

/** A payload, with the headers of a request that finds out whether it has changed. */
interface Remembered {
  readonly url: string;
  readonly conditions: Record<string, string>;
  readonly payload: SourcePayload;
}

/** Payloads that are remembered at most; more than two for every place. */
const MOST_REMEMBERED = 1_000;

const conditionsOf = (headers: Headers): Record<string, string> => {
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  return { ...(etag && { 'if-none-match': etag }), ...(modified && { 'if-modified-since': modified }) };
};

/**
 * A client that keeps KMA's limits, retries failures that may pass, and makes conditional requests: it remembers the
 * last good payload of each station and part (or of the whole feed) and returns it on a 304. A bad payload is never remembered,
 * because a 304 would return it for as long as KMA does not change it.
 */
export const createUpstream = ({ fetch, now, random, limits }: UpstreamOptions): Upstream => {
  const pace = createPace(limits, now);
  const hold = createHold(now, limits.pause.most);
  // A service that refuses optional requests does not hold up the others, which may go to another service.
  const holdOptional = createHold(now, limits.pause.most);
  const remembered = new Map<string, Remembered>();

  const remember = (slot: string, entry: Remembered): void => {
    remembered.delete(slot);
    remembered.set(slot, entry);
    if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  };

  return async (wanted, whole) => {
    const { url, station = '', part = '', optional = false, timeout = limits.timeout } = wanted;
    const slot = `${station} ${part}`;
    // One signal for each request: Node warns where more than ten of a round listen to the same one.
    const signal = AbortSignal.any([whole]);
    const known = remembered.get(slot);
    const last = known?.url === url ? known : undefined;
    const holds = optional ? [hold, holdOptional] : [hold];
    const run = async () => {
      const response = await request(url, last?.conditions ?? {}, { ...limits, timeout }, fetch, signal);
      holds.at(-1)!.note(response);
      return response;
    };
    const check = () => holds.forEach((each) => each.check());
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await pace({ run, check, optional, signal }).catch((error: unknown) => {
        if (error instanceof FetchFailure) return error;
        throw error;
      });
      const mayPass =
        outcome instanceof FetchFailure
          ? outcome.code === 'network' || outcome.code === 'timeout'
          : RETRIED.has(outcome.status);
      const wait = Math.max(...holds.map((each) => each.left()));
      if (!mayPass || attempt >= limits.attempts || wait > limits.pause.most) {
        if (outcome instanceof FetchFailure) throw outcome;
        if (outcome.status === 304 && last) return last.payload;
        const payload = toPayload(outcome, wanted);
        const conditions = conditionsOf(outcome.headers);
        if (outcome.status !== 200 || Object.keys(conditions).length === 0) return payload;
        return { ...payload, remember: () => remember(slot, { url, conditions, payload }) };
      }
      await sleep(wait + backoff(attempt, limits.pause, random()), signal);
    }
  };
};
