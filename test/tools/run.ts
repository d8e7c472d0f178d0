/**
 * Runs everything there is to check: `tsx test/tools/run.ts [test | check | node]`. The last line is
 * `N passed, N failed, N skipped`, over the checks, the Node tests and the tests in every engine.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_NAMES } from './browsers.js';
import { runCommand } from './command.js';
import { addCounts, type Counts, noCounts } from './counts.js';
import { checkCoverage } from './coverage.js';
import { prepare } from './prepare.js';

interface Step {
  readonly name: string;
  readonly run: () => Promise<Counts>;
}

const one = (failure: string | null): Counts => {
  if (failure) console.error(failure);
  return { ...noCounts(), [failure ? 'failed' : 'passed']: 1 };
};

/** A step that passes or fails as a whole. */
const script = (name: string, minutes: number): Step => ({
  name,
  run: async () => one(await runCommand(['npm', 'run', '--silent', name], { minutes })),
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

const TAP = 'coverage/node.tap';
const BROWSER_COUNTS = 'coverage/browser.json';

const nodeTests = (folder: string): Step => ({
  name: `Node tests, ${folder}`,
  run: async () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => join(folder, file));
    const c8 = ['c8', '--all=false', '--include=src', '--reporter=lcovonly', '--reports-dir=coverage/node'];
    const reporters = ['spec', 'stdout', 'tap', TAP].map((value, index) =>
      index % 2 === 0 ? `--test-reporter=${value}` : `--test-reporter-destination=${value}`,
    );
    const node = ['node', '--import', 'tsx', '--test', '--test-concurrency=2', '--test-timeout=300000'];
    const command = [
      'npx',
      '--no-install',
      ...c8,
      '--temp-directory=coverage/tmp',
      ...node,
      ...reporters,
      ...files,
    ];
    // Far from Korea, so that a day or an hour taken from the local clock shows.
    const failure = await runCommand(command, { minutes: 15, env: { TZ: 'America/Los_Angeles' } });
    return ofRunner(failure, () => readTap(TAP));
  },
});

const browserTests: Step = {
  name: `Browser tests, ${ENGINE_NAMES.join(', ')}`,
  run: async () => {
    const command = ['npm', 'run', '--silent', 'test:browser', '--', '--coverage', '--static-logging'];
    const env = { BROWSERS: ENGINE_NAMES.join(','), COUNTS: BROWSER_COUNTS };
    const failure = await runCommand(command, { minutes: 45, env });
    return ofRunner(failure, () => JSON.parse(readFileSync(BROWSER_COUNTS, 'utf8')) as Counts);
  },
};

const coverage: Step = {
  name: 'Coverage',
  run: () => Promise.resolve(one(checkCoverage() ? null : 'Coverage is below its threshold')),
};

const STATIC = [script('build', 5), script('site', 5), script('lint', 5), script('types', 5)];
const PLANS: Record<string, readonly Step[]> = {
  test: [...STATIC, nodeTests('test/node'), browserTests, coverage],
  check: [...STATIC, nodeTests('test/node/package')],
  node: [nodeTests('test/node')],
};

const [plan = 'test'] = process.argv.slice(2);
const steps = PLANS[plan];
if (!steps) throw new Error(`Unknown plan ${plan}: ${Object.keys(PLANS).join(', ')}`);

rmSync('coverage', { recursive: true, force: true });
mkdirSync('coverage');
const total = noCounts();
const needed = plan === 'test' ? await prepare() : null;
if (needed) addCounts(total, one(needed));
else {
  const summary: string[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const start = Date.now();
    const counts = await step.run();
    addCounts(total, counts);
    const seconds = ((Date.now() - start) / 1000).toFixed(0);
    summary.push(
      `${counts.failed ? '✖' : '✔'} ${step.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
    );
  }
  console.log(`\n${summary.join('\n')}\n`);
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
