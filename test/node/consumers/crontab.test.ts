import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';

const CAPTURE = resolve('test/fixtures/kma/sfc_web_map/2023-10-31T16.xml');
const CRONTAB = readFileSync('demo/static/crontab', 'utf8');

/** The crontab as cron reads it: settings of the environment, and lines of five times and a command. */
describe('the crontab', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nalssi-cron-'));
  after(() => rmSync(folder, { recursive: true }));
  const weather = join(folder, 'weather.json');

  const rows = CRONTAB.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const settings = rows.flatMap((row) => {
    const [, name, value] = /^(\w+)=(.*)$/.exec(row) ?? [];
    return name ? [[name, value!] as const] : [];
  });
  const jobs = rows.flatMap((row) => /^(?:[\d*,/-]+ ){5}(.+)$/.exec(row)?.[1] ?? []);

  // As `npm install --global` leaves the command.
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  chmodSync('dist/cli/nalssi.js', 0o755);
  symlinkSync(resolve('dist/cli/nalssi.js'), join(bin, 'nalssi'));
  symlinkSync(process.execPath, join(bin, 'node'));

  /** As cron runs it: by /bin/sh, with nothing in the environment but its own four and the settings. */
  const run = (job: string) => {
    const command = job.replace('/srv/nalssi/public/weather.json', weather);
    const env = {
      HOME: folder,
      LOGNAME: 'news',
      SHELL: '/bin/sh',
      ...Object.fromEntries(settings.map(([name, value]) => [name, value.replace('/usr/local/bin', bin)])),
    };
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
    return { status, printed: stdout + stderr };
  };

  it('has one job, several times an hour, and a PATH; cron gives % a meaning of its own', () => {
    assert.equal(jobs.length, 1);
    assert.equal(settings.length + jobs.length, rows.length);
    assert.ok(settings.some(([name]) => name === 'PATH'));
    assert.doesNotMatch(jobs[0]!, /%/);
  });

  it('writes the file and prints nothing, or prints one line and leaves it', () => {
    assert.deepEqual(run(`${jobs[0]!} --from ${CAPTURE}`), { status: 0, printed: '' });
    assert.ok(existsSync(weather));
    const before = readFileSync(weather, 'utf8');

    const failed = run(`${jobs[0]!} --from ${resolve('package.json')}`);
    assert.equal(failed.status, 1);
    assert.match(failed.printed, /^nalssi fetch: [^\n]+\n$/);
    assert.equal(readFileSync(weather, 'utf8'), before);
  });
});
