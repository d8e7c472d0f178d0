import { freshness, type Freshness } from '../../feed/index.js';
import type { Service } from './service.js';
import { uncached } from './uncached.js';

/** What `/healthz` says; times in ISO 8601. */
export interface Health {
  /** `ok`; `degraded` while old, thin or incomplete data is served; `no-data`. */
  readonly status: 'ok' | 'degraded' | 'no-data';
  readonly source: string;
  readonly observedAt: string | null;
  /** Since the observation. */
  readonly ageSeconds: number | null;
  readonly freshness: Freshness | null;
  readonly stations: number;
  readonly lastSuccess: string | null;
  readonly nextAttempt: string;
  /** What is wrong now. */
  readonly problem: { readonly code: string; readonly message: string } | null;
  /** The last thing that was wrong, also after recovery. */
  readonly lastError: { readonly at: string; readonly code: string; readonly message: string } | null;
}

const iso = (epoch: number) => new Date(epoch).toISOString();

export const readHealth = ({ name, keeper, now }: Service): Health => {
  const { feed, status } = keeper;
  const { problem, lastError, lastSuccess, nextAttempt } = status;
  const age = feed && freshness(feed.observedAt, now());
  const working = age === 'fresh' && problem === null ? 'ok' : 'degraded';
  return {
    status: feed ? working : 'no-data',
    source: name,
    observedAt: feed?.observedAt ?? null,
    ageSeconds: feed && Math.round((now() - Date.parse(feed.observedAt)) / 1000),
    freshness: age,
    stations: feed?.observations.length ?? 0,
    lastSuccess: lastSuccess === null ? null : iso(lastSuccess),
    nextAttempt: iso(nextAttempt),
    problem,
    lastError: lastError && { ...lastError, at: iso(lastError.at) },
  };
};

/**
 * `GET /healthz`. 200 as long as readers get data, 503 without: a load balancer must not take a server out
 * that serves the last good feed. Alert on `status`.
 */
export const healthRoute = (service: Service) => (): Response => {
  const health = readHealth(service);
  return uncached(`${JSON.stringify(health, null, 2)}\n`, 'application/json; charset=utf-8', {
    status: health.status === 'no-data' ? 503 : 200,
  });
};
