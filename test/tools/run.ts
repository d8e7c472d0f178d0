/**
 * Runs everything there is to check: `tsx test/tools/run.ts [test | release | check | node | speech]`. Steps run side by side, each
 * when those it needs have ended, and print what they have to say when they end. The last line is
 * `N passed, N failed, N skipped`, over the checks, the Node tests and the tests in every engine.
 */
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, ENGINE_NAMES } from './browsers.js';
import { runCommand } from './command.js';
import { addCounts, type Counts, noCounts } from './counts.js';
import { checkCoverage } from './coverage.js';
import { prepare } from './prepare.js';

interface Step {
  readonly name: string;
  /** Names of the steps that must have ended before. */
  readonly after?: readonly string[];
  /** Runs it; `output` is the file that takes what its command prints. */
  readonly run: (output: number) => Promise<Counts>;
}

const [plan = 'test'] = process.argv.slice(2);
/** A release leaves nothing out, here and in all that is started, and measures how much of the sources ran. */
const MEASURES_COVERAGE = plan === 'release';
if (MEASURES_COVERAGE) process.env['WHOLE'] = '1';

/** Browsers wait for frames and timers half of their time: more steps at once than there are cores. */
const LANES = 4;

const one = (failure: string | null): Counts => {
  if (failure) console.error(failure);
  return { ...noCounts(), [failure ? 'failed' : 'passed']: 1 };
};

/** A script of `package.json`, which passes or fails as a whole. */
const script = (name: string, after: readonly string[] = []): Step => ({
  name,
  after,
  run: async (output) => one(await runCommand(['npm', 'run', '--silent', name], { minutes: 15, output })),
});

/** The counts that a runner left behind; a runner that failed beyond its tests is one failure more. */
const ofRunner = (failure: string | null, read: () => Counts): Counts => {
  let counts = noCounts();
  try {
    counts = read();
  } catch {
    failure ??= 'left no result';
  }
  return failure && counts.failed === 0 ? { ...counts, failed: one(failure).failed } : counts;
};

const readTap = (file: string): Counts => {
  const tap = readFileSync(file, 'utf8');
  const last = (label: string) => Number(new RegExp(`^# ${label} (\\d+)$`, 'm').exec(tap)?.[1]);
  const counts = {
    passed: last('pass'),
    failed: last('fail') + last('cancelled'),
    skipped: last('skipped') + last('todo'),
  };
  if (Object.values(counts).some(Number.isNaN)) throw new Error(`${file} is cut off`);
  return counts;
};

const BUILDS = ['build', 'site'];

/** Folders of Node tests whose files share a process: one that starts costs more than most of them. */
const SHARED = ['.', 'client', 'conditions', 'elements', 'feed', 'kma', 'locale', 'places'];
/** Files with a process of their own: the languages that they register are of the whole process. */
const ALONE = ['brought', 'fetched', 'fetched-time-zone', 'locale', 'overrides', 'registry'].map(
  (name) => `test/node/locale/${name}.test.ts`,
);
/** Folders whose tests run what is built, and compilers and browsers beside it: no coverage of the sources. */
const BUILT = ['consumers', 'demo', 'package'];
const SOURCES = readdirSync('test/node', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !BUILT.includes(entry.name))
  .map(({ name }) => name)
  .concat('.');

/** Writes what a process runs: a module that imports the test files of a folder. */
const writeShared = (name: string, files: readonly string[]): string => {
  const file = `coverage/processes/${name === '.' ? 'own' : name}.test.ts`;
  mkdirSync('coverage/processes', { recursive: true });
  writeFileSync(file, files.map((one) => `import '../../${one}';\n`).join(''));
  return file;
};

/** The files to run for a folder: its tests, or one that imports them and those that run alone. */
const processesOf = (folder: string): string[] => {
  const files = readdirSync(join('test/node', folder))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test/node', folder, file));
  if (!SHARED.includes(folder)) return files;
  const alone = files.filter((file) => ALONE.includes(file));
  return [
    writeShared(
      folder,
      files.filter((file) => !ALONE.includes(file)),
    ),
    ...alone,
  ];
};

const C8 = ['c8', '--all=false', '--include=src', '--reporter=lcovonly', '--reports-dir=coverage/node'];

/** Into the log for people, and into a file for the counts. */
const reporting = (tap: string): string[] =>
  ['spec', 'stdout', 'tap', tap].map((value, index) =>
    index % 2 === 0 ? `--test-reporter=${value}` : `--test-reporter-destination=${value}`,
  );

const nodeTests = (what: string, folders: readonly string[], after: readonly string[] = BUILDS): Step => ({
  name: `Node tests, ${what}`,
  after,
  run: async (output) => {
    const tap = `coverage/node-${what}.tap`;
    const node = ['node', '--import', 'tsx', '--test', '--test-concurrency=3', '--test-timeout=900000'];
    const covered = MEASURES_COVERAGE && folders.every((folder) => SOURCES.includes(folder));
    const command = [
      ...(covered ? ['npx', '--no-install', ...C8, '--temp-directory=coverage/tmp'] : []),
      ...node,
      ...reporting(tap),
      ...folders.flatMap(processesOf),
    ];
    // Far from Korea, so that a day or an hour taken from the local clock shows.
    const env = { TZ: 'America/Los_Angeles' };
    return ofRunner(await runCommand(command, { minutes: 20, output, env }), () => readTap(tap));
  },
});

const browserTests = (engine: Engine): Step => ({
  name: `Browser tests, ${engine}`,
  after: BUILDS,
  run: async (output) => {
    const counts = `coverage/${engine}.json`;
    const command = ['npm', 'run', '--silent', 'test:browser', '--', '--static-logging'];
    // The one engine that tells what ran.
    if (MEASURES_COVERAGE && engine === 'chromium') command.push('--coverage');
    const failure = await runCommand(command, {
      minutes: 20,
      output,
      env: { BROWSERS: engine, COUNTS: counts },
    });
    return ofRunner(failure, () => JSON.parse(readFileSync(counts, 'utf8')) as Counts);
  },
});

const ENGINES = ENGINE_NAMES.map(browserTests);

/** Waits for silence more than it computes, and takes longer than any other step. */
const speech: Step = {
  name: 'Speech',
  after: BUILDS,
  run: async (output) => {
    const tap = 'coverage/speech.tap';
    const command = ['node', '--import', 'tsx', '--test', ...reporting(tap), 'test/speech/speech.test.ts'];
    return ofRunner(await runCommand(command, { minutes: 15, output }), () => readTap(tap));
  },
};

const coverage: Step = {
  name: 'Coverage',
  after: ['Node tests, sources', ...ENGINES.map(({ name }) => name)],
  run: () => Promise.resolve(one(checkCoverage() ? null : 'Coverage is below its threshold')),
};

const BUILD_STEPS = [script('build'), script('site', ['build'])];
/** After the site too, so that they do not start before the longer steps. */
const STATIC = [script('lint', BUILDS), script('types', BUILDS)];
const NODE = [nodeTests('built', BUILT), nodeTests('sources', SOURCES)];
/** First what runs by itself for long, one page after another; last the Node tests, several of which run at once. */
const EVERYTHING = [...BUILD_STEPS, speech, ...ENGINES, ...NODE, ...STATIC];
const PLANS: Record<string, readonly Step[]> = {
  test: EVERYTHING,
  release: [...EVERYTHING, coverage],
  check: [...BUILD_STEPS, ...STATIC, nodeTests('package', ['package'])],
  sources: [nodeTests('sources', SOURCES, [])],
  speech: [...BUILD_STEPS, speech],
  node: [nodeTests('built', BUILT, []), nodeTests('sources', SOURCES, [])],
};

const steps = PLANS[plan];
if (!steps) throw new Error(`Unknown plan ${plan}: ${Object.keys(PLANS).join(', ')}`);

rmSync('coverage', { recursive: true, force: true });
mkdirSync('coverage');
const total = noCounts();
const summary: string[] = [];

const runStep = async ({ name, run }: Step): Promise<void> => {
  const log = `coverage/${name.replace(/\W+/g, '-')}.log`;
  const start = Date.now();
  const output = openSync(log, 'w');
  const counts = await run(output);
  closeSync(output);
  console.log(`\n── ${name}\n${readFileSync(log, 'utf8')}`);
  addCounts(total, counts);
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  summary.push(
    `${counts.failed ? '✖' : '✔'} ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
  );
};

/** Runs the steps, at most so many at once, in their order as far as what they need has ended. */
const runSteps = async (lanes: number): Promise<void> => {
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();
  const pending = (name: string): boolean => running.has(name) || waiting.some((step) => step.name === name);
  while (waiting.length > 0 || running.size > 0) {
    const ready = waiting.findIndex(({ after = [] }) => !after.some(pending));
    if (ready >= 0 && running.size < lanes) {
      const [step] = waiting.splice(ready, 1) as [Step];
      running.set(
        step.name,
        runStep(step).finally(() => running.delete(step.name)),
      );
    } else await Promise.race(running.values());
  }
};

const needed = steps.some(({ name }) => name === speech.name) ? await prepare() : null;
if (needed) addCounts(total, one(needed));
else {
  await runSteps(LANES);
  console.log(`\n${summary.join('\n')}\n`);
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
