import { readHealth } from './health.js';
import type { Service } from './service.js';
import { uncached } from './uncached.js';

/** A metric without a value yet is left out. */
type Metric = readonly [name: string, type: 'gauge' | 'counter', help: string, value: number | null];

const seconds = (time: string | null) => (time === null ? null : Date.parse(time) / 1000);

const metrics = (service: Service): Metric[] => {
  const { status, ageSeconds, stations, lastSuccess, nextAttempt } = readHealth(service);
  const { rounds, failures } = service.keeper.status;
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
  const { problem } = service.keeper.status;
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
