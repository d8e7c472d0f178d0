/**
 * The public API as text: for every entry of package.json that has types, the declarations that can be reached from
 * it. Run by itself (`npm run api`) it writes `api/*.d.ts.txt`, after a build.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const FOLDER = 'api';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | { readonly types?: string }>;
};

/** `./define/*` is one entry for every file there is. */
const typesOf = (types: string): string[] => {
  if (!types.includes('*')) return [types];
  const [folder, suffix] = types.split('*') as [string, string];
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => `${folder}${file}`)
    .sort();
};

/** Files that a declaration file imports or exports from, within the package. */
const referencesOf = (file: string, text: string): string[] =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => join(dirname(file), fileName.replace(/\.js$/, '.d.ts')));

/** Declaration files that can be reached from those of an entry, by their names. */
export const reachableFrom = (roots: readonly string[]): Map<string, string> => {
  const found = new Map<string, string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    const text = readFileSync(file, 'utf8');
    found.set(file, text);
    referencesOf(file, text).forEach(visit);
  };
  roots.map((file) => join(file)).forEach(visit);
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** Entries with types: their declaration files by the name of the entry. */
export const ENTRIES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(exports).flatMap(([key, target]) =>
    typeof target === 'string' || !target.types ? [] : [[key, typesOf(target.types)]],
  ),
);

/** Without comments: what they say is no part of the API. */
const printer = ts.createPrinter({ removeComments: true });
const print = (file: string, text: string): string =>
  printer.printFile(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022)).trim();

const fileOf = (entry: string): string =>
  `${FOLDER}/${
    entry
      .replace(/^\.\/?/, '')
      .replaceAll('/', '-')
      .replace('-*', '-each') || 'index'
  }.txt`;

/** The report of every entry, by its file. */
export const renderApi = (): Map<string, string> =>
  new Map(
    [...ENTRIES].map(([entry, roots]) => [
      fileOf(entry),
      [...reachableFrom(roots)]
        .map(([file, text]) => `// ${relative('dist', file)}\n${print(file, text)}\n`)
        .join('\n'),
    ]),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  for (const [file, text] of renderApi()) writeFileSync(file, text);
}
