/** Coverage: what each folder of `src` must reach, in the runner that owns it or in both together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';

interface Threshold {
  readonly runner: 'node' | 'browser' | 'both';
  /** Percent of lines and of branches. */
  readonly percent: number;
}

/** Every folder of `src`; its own files are the folder ''. */
const THRESHOLDS: Record<string, Threshold> = {
  conditions: { runner: 'node', percent: 100 },
  stations: { runner: 'node', percent: 100 },
  places: { runner: 'node', percent: 95 },
  feed: { runner: 'node', percent: 100 },
  kma: { runner: 'node', percent: 100 },
  page: { runner: 'browser', percent: 95 },
  client: { runner: 'both', percent: 100 },
  controllers: { runner: 'browser', percent: 95 },
  elements: { runner: 'browser', percent: 95 },
  define: { runner: 'browser', percent: 95 },
  embed: { runner: 'browser', percent: 95 },
  locale: { runner: 'node', percent: 95 },
  server: { runner: 'node', percent: 95 },
  cli: { runner: 'node', percent: 95 },
  typings: { runner: 'node', percent: 95 },
  '': { runner: 'node', percent: 95 },
};

interface Tally {
  found: number;
  hit: number;
  /** Lines with something not covered. */
  missed: number[];
}
interface FileCoverage {
  readonly lines: Tally;
  readonly branches: Tally;
}

const tally = (): Tally => ({ found: 0, hit: 0, missed: [] });
const add = (total: Tally, hit: boolean, line: number): void => {
  total.found += 1;
  if (hit) total.hit += 1;
  else total.missed.push(line);
};

type Coverage = ReadonlyMap<string, FileCoverage>;

/** Reads lcov: `SF:file`, `DA:line,count`, `BRDA:line,block,branch,count`. */
const readLcov = (file: string): Coverage => {
  const files = new Map<string, FileCoverage>();
  let current: FileCoverage = { lines: tally(), branches: tally() };
  for (const row of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [kind, value = ''] = row.split(/:(.*)/);
    const numbers = value.split(',');
    if (kind === 'SF') files.set(relative('.', value), (current = { lines: tally(), branches: tally() }));
    else if (kind === 'DA') add(current.lines, numbers[1] !== '0', Number(numbers[0]));
    else if (kind === 'BRDA')
      add(current.branches, !['0', '-'].includes(numbers[3] ?? ''), Number(numbers[0]));
  }
  return files;
};

/** What neither of two runners has covered is missed; the numbers are those of the one that found more. */
const union = (one: Tally, other: Tally): Tally => {
  const missed = one.missed.filter((line) => other.missed.includes(line));
  const found = Math.max(one.found, other.found);
  return { found, hit: found - missed.length, missed };
};

const together = (one: Coverage, other: Coverage): Coverage => {
  const files = new Map([...one, ...other]);
  for (const [file, first] of one) {
    const second = other.get(file);
    if (!second) continue;
    const [lines, branches] = [union(first.lines, second.lines), union(first.branches, second.branches)];
    files.set(file, { lines, branches });
  }
  return files;
};

/** Whether a file has anything to run: not so types alone, or the exports of other files alone. */
const hasCode = (source: string): boolean => {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const { statements } = ts.createSourceFile('compiled.js', outputText, ts.ScriptTarget.ES2022);
  return !statements.every(
    (statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement),
  );
};

/** A file that no test has loaded: not covered at all. */
const unloaded = (source: string): FileCoverage => {
  const lines = source.split('\n').map((_, index) => index + 1);
  return {
    lines: { found: lines.length, hit: 0, missed: lines },
    branches: { found: 1, hit: 0, missed: [1] },
  };
};

/** A page of its own: tests load it as it is built, where no runner sees the sources (`browser/embed/frame.test.ts`). */
const ONLY_BUILT = 'embed/frame/';

const sourceFiles = (): string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith(ONLY_BUILT))
    .sort();

const folderOf = (file: string): string => file.slice(0, Math.max(0, file.indexOf('/')));

const percent = (tallies: readonly Tally[]): number => {
  const sum = (key: 'found' | 'hit') => tallies.reduce((total, one) => total + one[key], 0);
  const found = sum('found');
  return found === 0 ? 100 : (sum('hit') / found) * 100;
};

/** `3-5 9`, of sorted line numbers. */
const ranges = (lines: readonly number[]): string => {
  const out: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else out.push([line, line]);
  }
  return out.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
};

const row = (name: string, lines: string, branches: string, note: string): string =>
  `${name.padEnd(44)} ${lines.padStart(7)} ${branches.padStart(9)}  ${note}`;

/** Prints the table of folders, with the files below their threshold; answers whether all reached theirs. */
export const checkCoverage = (): boolean => {
  const node = readLcov('coverage/node/lcov.info');
  const browser = readLcov('coverage/browser/lcov.info');
  const covered = { node, browser, both: together(node, browser) };
  const all = sourceFiles();
  const folders = [...new Set(all.map(folderOf))];
  let passed = true;
  console.log(row('coverage', 'lines %', 'branches %', ''));
  for (const folder of folders) {
    const threshold = THRESHOLDS[folder];
    if (!threshold) throw new Error(`src/${folder} has no coverage threshold`);
    const files = all.filter((file) => folderOf(file) === folder);
    const measured = files.flatMap((file): [string, FileCoverage][] => {
      const path = `src/${file}`;
      const source = readFileSync(path, 'utf8');
      if (!hasCode(source)) return [];
      return [[path, covered[threshold.runner].get(path) ?? unloaded(source)]];
    });
    const lines = percent(measured.map(([, file]) => file.lines));
    const branches = percent(measured.map(([, file]) => file.branches));
    const reached = Math.min(lines, branches) >= threshold.percent;
    passed &&= reached;
    const verdict = `${reached ? '≥' : 'BELOW'} ${threshold.percent} (${threshold.runner})`;
    console.log(row(`src/${folder}`, lines.toFixed(2), branches.toFixed(2), verdict));
    if (reached) continue;
    for (const [path, file] of measured) {
      const missed = ranges([...file.lines.missed, ...file.branches.missed]);
      if (missed)
        console.log(
          row(`  ${path}`, percent([file.lines]).toFixed(2), percent([file.branches]).toFixed(2), missed),
        );
    }
  }
  return passed;
};
