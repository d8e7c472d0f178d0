/** What the service logs and the command prints, as the documents show it: from the code itself, with a sample of KMA's. */
import { readFileSync } from 'node:fs';
import { SAMPLE } from '../../demo/site/sample.js';
import { run } from '../../src/cli/run.js';
import { SOURCES, type KmaSource } from '../../src/kma/index.js';
import { createHandler } from '../../src/server/index.js';

const HOUR = 3_600_000;
const LIMITS = { attempts: 1, pause: { first: 1, most: 1 } };

const sourceNamed = (name: string): KmaSource => SOURCES.find((source) => source.name === name)!;

const sample = (): Response =>
  new Response(readFileSync(SAMPLE.file), { headers: { 'content-type': 'text/xml' } });

/** The last log line after so many rounds, one an hour, in which KMA answers as `answer` says. */
const lastLine = async (
  names: readonly string[],
  rounds: number,
  answer: (url: string, round: number) => Response,
): Promise<string> => {
  const lines: string[] = [];
  let round = 0;
  const handler = createHandler({
    source: names.map(sourceNamed),
    keys: { KMA_API_HUB_KEY: 'key' },
    fetch: (url) => Promise.resolve(answer(url, round)),
    now: () => SAMPLE.now + round * HOUR,
    random: () => 0.5,
    limits: LIMITS,
    log: (line) => lines.push(line),
  });
  for (; round < rounds; round += 1) await handler.refresh();
  return `nalssi: ${lines.at(-1)}`;
};

/** One of several sources fails, and another one covers all places. */
const failover = (): Promise<string> =>
  lastLine(['api-hub', 'surface-map'], 1, (url) =>
    url.includes('apihub') ? new Response('활용신청이 필요한 API 입니다.', { status: 403 }) : sample(),
  );

/** The only source fails after an hour in which it did not. */
const failure = (): Promise<string> =>
  lastLine(['surface-map'], 2, (_, round) =>
    round ? new Response('Service Unavailable', { status: 503 }) : sample(),
  );

const EXPLAIN = ['fetch', '--source', 'api-hub,surface-map', '--explain'];

const explain = async (): Promise<string> => {
  let output = `$ nalssi ${EXPLAIN.join(' ')}\n`;
  await run(EXPLAIN, {
    out: (text) => (output += text),
    err: (line) => (output += `${line}\n`),
    stdin: () => Promise.resolve(''),
    env: {},
    fetch: () => Promise.reject(new Error('sends nothing')),
    now: () => Date.parse('2026-11-26T14:20:00+09:00'),
    random: () => 0,
    signal: new AbortController().signal,
  });
  return output.trimEnd();
};

const OUTPUTS: Readonly<Record<string, () => Promise<string>>> = { explain, failover, failure };

/** An output by its name, as code in Markdown. */
export const serviceOutput = async (name: string): Promise<string> => {
  const make = OUTPUTS[name];
  if (!make) throw new Error(`There is no output ${name}: ${Object.keys(OUTPUTS).join(', ')}`);
  return `\`\`\`\n${await make()}\n\`\`\``;
};
