/**
 * Writes what the package is made of beside the compiled modules, as CycloneDX: the libraries that are installed with
 * it and those inside its bundles, as the lock file has them. Not by `npm sbom --omit dev`, which leaves out what tools need as well (lit).
 * Without time and random number: the same sources make the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
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
const { name, version, license, dependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Package & { readonly name: string; readonly dependencies: Record<string, string> };
/** Places in the lock file. */
const bundled = JSON.parse(readFileSync('dist/server/bundled.json', 'utf8')) as string[];

/** The place in the lock file of a package that the one at `from` requires, as Node looks for it. */
const locate = (found: string, from: string): string | undefined => {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', found);
    if (place in packages) return place;
    if (folder === '.') return undefined;
  }
};

const places = new Set<string>(bundled);
const requires = (place: string): string[] => {
  const { dependencies = {}, optionalDependencies = {} } = packages[place]!;
  return Object.keys({ ...dependencies, ...optionalDependencies }).flatMap(
    (found) => locate(found, place) ?? [],
  );
};
const installed = new Set<string>();
const install = (place: string): void => {
  if (installed.has(place)) return;
  installed.add(place);
  places.add(place);
  requires(place).forEach(install);
};
const roots = Object.keys(dependencies).map((found) => locate(found, '.')!);
roots.forEach(install);

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
      properties: bundled.includes(place) ? [{ name: 'nalssi:bundled', value: 'true' }] : [],
      purl: purl(nameOf(place), at),
      hashes: hashes(integrity),
      licenses: licences(under),
    };
  }),
  dependencies: [
    { ref: self, dependsOn: [...new Set([...roots, ...bundled])].map(reference) },
    ...sorted.map((place) => ({
      ref: reference(place),
      dependsOn: requires(place)
        .filter((one) => places.has(one))
        .map(reference),
    })),
  ],
};
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(document, null, 2)}\n`);
