import { freshness, type Freshness } from '../../feed/index.js';
import { sourcesOf } from '../cache/status.js';
import { uncached } from './responses.js';
import type { Service } from './service.js';

/** The body of `/healthz`; times in ISO 8601. */
export interface Health {
  /** `degraded` while the data served is old, thin or incomplete. */
  readonly status: 'ok' | 'degraded' | 'no-data';
  /** The names of the sources, in their order. */
  readonly source: string;
  readonly observedAt: string | null;
  /** Time since the observation. */
  readonly ageSeconds: number | null;
  readonly freshness: Freshness | null;
  readonly stations: number;
  /** The sources that the rows are from, each with its stations by name. */
  readonly sources: readonly {
    readonly name: string;
    readonly count: number;
    readonly stations: readonly string[];
  }[];
  readonly lastSuccess: string | null;
  readonly nextAttempt: string;
  /** The current problem; null while there is none. */
  readonly problem: { readonly code: string; readonly message: string } | null;
  /** The latest problem, kept after recovery. */
  readonly lastError: { readonly at: string; readonly code: string; readonly message: string } | null;
}

const iso = (epoch: number) => new Date(epoch).toISOString();

export const readHealth = ({ name, cache, now }: Service): Health => {
  const { feed, served, status } = cache;
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
    sources:
      feed && served
        ? sourcesOf({ feed, served }).map(({ name: by, rows }) => ({
            name: by,
            count: rows.length,
            stations: rows.map(({ station }) => station.name),
          }))
        : [],
    lastSuccess: lastSuccess === null ? null : iso(lastSuccess),
    nextAttempt: iso(nextAttempt),
    problem,
    lastError: lastError && { ...lastError, at: iso(lastError.at) },
  };
};

/**
 * `GET /healthz`: 200 as long as readers get data, so that a load balancer does not remove a server that serves the
 * last good feed; 503 where there is none. Alerts should use `status`.
 */
export const healthRoute = (service: Service) => (): Response => {
  const health = readHealth(service);
  return uncached(`${JSON.stringify(health, null, 2)}\n`, 'application/json; charset=utf-8', {
    status: health.status === 'no-data' ? 503 : 200,
  });
};

/** A metric without a value yet is left out. */
type Metric = readonly [name: string, type: 'gauge' | 'counter', help: string, value: number | null];

const seconds = (time: string | null) => (time === null ? null : Date.parse(time) / 1000);

const metrics = (service: Service): Metric[] => {
  const { status, ageSeconds, stations, lastSuccess, nextAttempt } = readHealth(service);
  const { rounds, failures } = service.cache.status;
  return [
    ['nalssi_ok', 'gauge', 'Whether the feed is fresh and nothing is wrong.', status === 'ok' ? 1 : 0],
    ['nalssi_observation_age_seconds', 'gauge', 'Time since the observation that is served.', ageSeconds],
    ['nalssi_stations', 'gauge', 'Stations in the feed.', stations],
    ['nalssi_last_success_timestamp_seconds', 'gauge', 'Last good answer of KMA.', seconds(lastSuccess)],
    ['nalssi_next_attempt_timestamp_seconds', 'gauge', 'When KMA is asked next.', seconds(nextAttempt)],
    ['nalssi_upstream_rounds_total', 'counter', 'Rounds of asking KMA.', rounds],
    ['nalssi_problems_total', 'counter', 'Problems found in rounds.', failures],
  ];
};

/** `GET /metrics`, in the text format of Prometheus. */
export const metricsRoute = (service: Service) => (): Response => {
  const { problem } = service.cache.status;
  const known = metrics(service).filter(([, , , value]) => value !== null);
  const lines = known.flatMap(([name, type, help, value]) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    `${name}{source="${service.name}"} ${value}`,
  ]);
  if (problem) {
    lines.push(
      '# HELP nalssi_problem What is wrong now, by its code; absent while all is well.',
      '# TYPE nalssi_problem gauge',
      `nalssi_problem{source="${service.name}",code="${problem.code}"} 1`,
    );
  }
  return uncached(`${lines.join('\n')}\n`, 'text/plain; version=0.0.4; charset=utf-8');
};
