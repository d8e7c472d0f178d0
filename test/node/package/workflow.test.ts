import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
  readonly env?: Record<string, string>;
}
interface Job {
  readonly needs?: string;
  readonly permissions: Record<string, string>;
  readonly steps: readonly Step[];
}

const FILE = '.github/workflows/release.yml';
const text = readFileSync(FILE, 'utf8');
const workflow = parse(text) as {
  on: { push: { tags: string[] } };
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
};
const { version, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
};
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const commands = steps.flatMap(({ run = [] }) => run);

describe('the workflow of a release', () => {
  it('runs on tags alone, and builds and tests before it publishes', () => {
    assert.deepEqual(workflow.on, { push: { tags: ['v*'] } });
    const { build, github, npm } = workflow.jobs;
    assert.deepEqual([build?.needs, github?.needs, npm?.needs], [undefined, 'build', 'github']);
    const run = build!.steps.flatMap((step) => step.run ?? []);
    assert.ok(run.indexOf('npm run test:release') > 0);
    assert.ok(run.indexOf('npm run release') > run.indexOf('npm run test:release'));
  });

  it('has a job for each right, and no right elsewhere', () => {
    assert.deepEqual(workflow.permissions, {});
    const rights = Object.fromEntries(
      Object.entries(workflow.jobs).map(([name, { permissions }]) => [name, permissions]),
    );
    assert.deepEqual(rights, {
      build: { contents: 'read' },
      github: { contents: 'write', 'id-token': 'write', attestations: 'write' },
      npm: { 'id-token': 'write' },
    });
    // No secret is stored, and no command is made of what others write.
    assert.doesNotMatch(text, /secrets\./);
    assert.ok(commands.every((command) => !command.includes('${{')));
  });

  it('takes actions of GitHub alone, by the hash of a version', () => {
    const uses = [...text.matchAll(/^ +- uses: (.*)$/gm)].map(([, action]) => action!);
    assert.equal(uses.length, steps.filter((step) => step.uses).length);
    for (const action of uses) assert.match(action, /^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('calls commands that there are', () => {
    for (const command of commands) {
      assert.equal(spawnSync('bash', ['-n', '-c', command]).status, 0, command);
      const [, script] = /^npm run (\S+)/.exec(command) ?? [];
      if (script) assert.ok(script in scripts, script);
    }
    assert.match(scripts['release']!, /test\/tools\/release\.ts/);
  });

  it('publishes with provenance what the build made', () => {
    const publish = commands.find((command) => command.startsWith('npm publish'));
    assert.match(publish!, / \.\/nalssi-\*\.tgz .*--provenance/);
    assert.ok(steps.some(({ uses = '' }) => uses.startsWith('actions/attest-build-provenance@')));
    assert.match(
      commands.find((command) => command.startsWith('gh release'))!,
      /--verify-tag .* nalssi-\* SHA256SUMS$/,
    );
  });

  it('stops where the tag is not the version', () => {
    const { run } = steps.find(({ name }) => name === 'The tag is the version')!;
    const at = (tag: string) =>
      spawnSync('bash', ['-e', '-c', run!], { env: { ...process.env, GITHUB_REF_NAME: tag } }).status;
    assert.equal(at(`v${version}`), 0);
    assert.equal(at(`v${version}1`), 1);
    assert.equal(at(version), 1);
  });
});
