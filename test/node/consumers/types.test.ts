import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { type Framework, Projects, SERVERS, TYPES } from './project.js';

interface Checker {
  readonly command: readonly string[];
  /** One error of its output: file, line and message. */
  readonly error: RegExp;
}

const TSC: Checker = {
  command: ['typescript-7/bin/tsc', '--pretty', 'false'],
  error: /^(\S+)\((\d+),\d+\): error (.*)$/gm,
};
const VUE: Checker = { ...TSC, command: ['.bin/vue-tsc', '--pretty', 'false'] };
const CHECKERS: Partial<Record<Framework, Checker>> = {
  vue: VUE,
  'vue-server': VUE,
  svelte: {
    command: ['.bin/svelte-check', '--output', 'machine', '--fail-on-warnings'],
    error: /^\d+ (?:ERROR|WARNING) "([^"]+)" (\d+):\d+ (.*)$/gm,
  },
};

interface Checked {
  /** Whether it found nothing. */
  readonly ok: boolean;
  readonly said: string;
}

const run = (tool: string, args: readonly string[], cwd: string): Promise<Checked> =>
  new Promise((done) => {
    execFile(tool, args, { cwd, timeout: 600_000 }, (error, stdout, stderr) => {
      done({ ok: error === null, said: `${stdout}\n${stderr}` });
    });
  });

/** Errors by file and line, with their words. */
const check = async (framework: Framework, folder: string): Promise<Map<string, string>> => {
  const { command, error } = CHECKERS[framework] ?? TSC;
  const [name = '', ...args] = command;
  const { ok, said } = await run(resolve('node_modules', name), args, folder);
  const found = new Map(
    [...said.matchAll(error)].map(([, file, line, words]) => [`${file}:${line}`, words!]),
  );
  assert.equal(!ok, found.size > 0, said);
  return found;
};

/** File with the cases of each; lines that say "wrong" must be refused. */
const CASES: Partial<Record<Framework, string>> = {
  vue: 'Wrong.vue',
  svelte: 'Wrong.svelte',
  lit: 'wrong.ts',
};

describe('typings in a project of', { concurrency: 2 }, () => {
  const projects = new Projects();
  after(() => {
    projects.remove();
  });

  for (const framework of TYPES.filter((name) => !SERVERS[name])) {
    it(`${framework}: take what is right and refuse each wrong line`, async () => {
      const folder = projects.create(framework);
      const file = CASES[framework] ?? 'wrong.tsx';
      const wrong = readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.includes('"wrong"') ? [`${file}:${index + 1}`] : []));
      const errors = await check(framework, folder);
      assert.ok(wrong.length > 5);
      assert.deepEqual([...errors.keys()].sort(), wrong.sort(), [...errors].join('\n'));
    });
  }

  for (const framework of TYPES.filter((name) => SERVERS[name])) {
    it(`${framework}: take what is right`, async () => {
      assert.deepEqual([...(await check(framework, projects.create(framework)))], []);
    });
  }
});
