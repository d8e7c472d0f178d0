/**
 * Writes what the package is made of beside the compiled modules, as CycloneDX: every library that `src/` runs, and
 * theirs, as the lock file has them. Not by `npm sbom --omit dev`, which leaves out what tools need as well (lit).
 * Without time and random number: the same sources make the same file.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>;
};
const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as Package & {
  name: string;
};

const IMPORT = /\b(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'/g;

/** The packages that the sources import, by name; `typings/` takes only types, of frameworks that the reader has. */
const imported = (): string[] => {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('typings'))
    .flatMap((path) =>
      [...readFileSync(join('src', path), 'utf8').matchAll(IMPORT)].map(([, found]) => found!),
    );
  return [...new Set(names)].filter((found) => !/^\.|^node$/.test(found)).sort();
};

/** The place in the lock file of a package that the one at `from` requires, as Node looks for it. */
const locate = (found: string, from: string): string | undefined => {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', found);
    if (place in packages) return place;
    if (folder === '.') return undefined;
  }
};

const places = new Set<string>();
const requires = (place: string): string[] => {
  const { dependencies = {}, optionalDependencies = {} } = packages[place]!;
  return Object.keys({ ...dependencies, ...optionalDependencies }).flatMap(
    (found) => locate(found, place) ?? [],
  );
};
const add = (place: string): void => {
  if (places.has(place)) return;
  places.add(place);
  requires(place).forEach(add);
};
const roots = imported().map((found) => {
  const place = locate(found, '.');
  if (place === undefined) throw new Error(`${found} is imported, but not in the lock file`);
  return place;
});
roots.forEach(add);

const nameOf = (place: string): string =>
  place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const reference = (place: string): string => `${nameOf(place)}@${packages[place]!.version}`;
const purl = (of: string, at: string): string => `pkg:npm/${of.replace('@', '%40')}@${at}`;
const licences = (text: string | undefined) => {
  if (text === undefined) return [];
  return /^[\w.+-]+$/.test(text) ? [{ license: { id: text } }] : [{ expression: text }];
};
const hashes = (integrity = '') =>
  [...integrity.matchAll(/sha512-(\S+)/g)].map(([, digest]) => ({
    alg: 'SHA-512',
    content: Buffer.from(digest!, 'base64').toString('hex'),
  }));

const sorted = [...places].sort();
const self = `${name}@${version}`;
const document = {
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    lifecycles: [{ phase: 'build' }],
    component: {
      type: 'library',
      'bom-ref': self,
      name,
      version,
      purl: purl(name, version),
      licenses: licences(license),
    },
  },
  components: sorted.map((place) => {
    const { version: at, license: under, integrity } = packages[place]!;
    return {
      type: 'library',
      'bom-ref': reference(place),
      name: nameOf(place),
      version: at,
      scope: 'required',
      purl: purl(nameOf(place), at),
      hashes: hashes(integrity),
      licenses: licences(under),
    };
  }),
  dependencies: [
    { ref: self, dependsOn: roots.map(reference) },
    ...sorted.map((place) => ({ ref: reference(place), dependsOn: requires(place).map(reference) })),
  ],
};
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(document, null, 2)}\n`);
