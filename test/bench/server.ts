/**
 * `npm run bench:server`: the feed service on Node against a bare node:http server that sends the same bytes,
 * on loopback and in turns. Prints a table; exit code 1 where a limit is missed. `--quick` for fewer rounds.
 */
import { load, start, type BenchServer, type Load } from './load.js';
import { measureParsing } from './parsing.js';
import { digits } from './table.js';

interface Row {
  readonly measure: string;
  readonly nalssi: string;
  readonly against: string;
  readonly result: string;
  readonly limit: string;
  readonly passes: boolean;
}

const quick = process.argv.includes('--quick');
/** Rounds in a row in which neither server was faster than before, after which both are known; and the most. */
const SETTLED = quick ? 2 : 5;
const MOST = quick ? 4 : 30;
const SECONDS = 1;
const REQUESTS = 200_000;
const MB = 1024 * 1024;

/**
 * Loads both in turns and takes the best round of each: other work on the machine only ever slows a round
 * down, and would decide a mean.
 */
const compare = async (
  nalssi: BenchServer,
  bare: BenchServer,
  expected: 200 | 304,
  connections: number,
): Promise<Row[]> => {
  const loads: Record<'nalssi' | 'bare', Load[]> = { nalssi: [], bare: [] };
  const isFaster = async (name: 'nalssi' | 'bare'): Promise<boolean> => {
    const one = await load(name === 'bare' ? bare : nalssi, expected, connections, { duration: SECONDS });
    loads[name].push(one);
    return loads[name].every(
      (other) => other === one || other.requestsPerSecond < one.requestsPerSecond * 0.98,
    );
  };
  for (let round = 0, quiet = 0; round < MOST && quiet < SETTLED; round += 1) {
    const faster = [await isFaster('bare'), await isFaster('nalssi')];
    quiet = faster.some(Boolean) ? 0 : quiet + 1;
  }
  const best = (name: 'nalssi' | 'bare', of: keyof Load, pick: typeof Math.max) =>
    pick(...loads[name].map((one) => one[of]));
  const [speed, bareSpeed] = [
    best('nalssi', 'requestsPerSecond', Math.max),
    best('bare', 'requestsPerSecond', Math.max),
  ];
  // A latency is a whole number of ms: below one, there is nothing to compare.
  const [p99, bareP99] = [
    Math.max(1, best('nalssi', 'p99', Math.min)),
    Math.max(1, best('bare', 'p99', Math.min)),
  ];
  const what = `${expected === 304 ? '304' : '`/feed.json`'}, ${connections} connections`;
  return [
    {
      measure: `${what}: requests per second`,
      nalssi: speed.toFixed(0),
      against: `${bareSpeed.toFixed(0)} (node:http)`,
      result: `${digits((speed / bareSpeed) * 100)} %`,
      limit: '≥ 60 %',
      passes: speed >= bareSpeed * 0.6,
    },
    {
      measure: `${what}: p99`,
      nalssi: `${digits(p99)} ms`,
      against: `${digits(bareP99)} ms (node:http)`,
      result: `${digits(p99 / bareP99)}×`,
      limit: '≤ 3×',
      passes: p99 <= bareP99 * 3,
    },
  ];
};

/** Memory after the second half of the requests against that after the first. */
const endure = async (nalssi: BenchServer): Promise<Row[]> => {
  await load(nalssi, 200, 50, { amount: REQUESTS / 2 });
  const before = await nalssi.memory();
  await load(nalssi, 200, 50, { amount: REQUESTS / 2 });
  const after = await nalssi.memory();
  const grown = after.heap - before.heap;
  return [
    {
      measure: `heap over ${REQUESTS.toLocaleString('en')} requests`,
      nalssi: `${digits(after.heap / MB)} MB`,
      against: `${digits(before.heap / MB)} MB (at half of them)`,
      result: `${digits(grown / MB)} MB more`,
      limit: '≤ 1 MB more',
      passes: grown <= MB,
    },
    {
      measure: 'requests to KMA during all of it',
      nalssi: String(after.upstream),
      against: '',
      result: String(after.upstream),
      limit: '1',
      passes: after.upstream === 1,
    },
  ];
};

const parsing = (): Row => {
  const { feed, parser } = measureParsing();
  return {
    measure: 'surface-map, 97 stations: bytes to feed',
    nalssi: `${digits(feed)} ms`,
    against: `${digits(parser)} ms (fast-xml-parser alone)`,
    result: `${digits(feed / parser)}×`,
    limit: '≤ 2×',
    passes: feed <= parser * 2,
  };
};

const toMarkdown = (rows: readonly Row[]): string =>
  [
    ['Measure', 'nalssi', 'Held against', 'Result', 'Limit', 'Verdict'],
    ['---', '---:', '---:', '---:', '---:', '---'],
    ...rows.map(({ measure, nalssi, against, result, limit, passes }) => [
      measure,
      nalssi,
      against,
      result,
      limit,
      passes ? 'pass' : '**FAIL**',
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const servers = await Promise.all([start('nalssi'), start('bare')]);
try {
  const [nalssi, bare] = servers;
  const rows: Row[] = [parsing()];
  for (const server of servers) await load(server, 200, 10, { duration: SECONDS });
  for (const connections of [10, 100]) {
    for (const expected of [200, 304] as const) {
      rows.push(...(await compare(nalssi, bare, expected, connections)));
      console.error(`${Math.round(process.uptime())} s: ${expected}, ${connections} connections`);
    }
  }
  rows.push(...(await endure(nalssi)));
  console.log(toMarkdown(rows));
  process.exitCode = rows.every(({ passes }) => passes) ? 0 : 1;
} finally {
  for (const server of servers) server.stop();
}
