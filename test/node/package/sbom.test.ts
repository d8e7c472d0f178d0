import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, it } from 'node:test';
import { renderNotices } from '../../tools/notices.js';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Record<string, string>;
}
interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
}

const manifestOf = (path: string) => JSON.parse(readFileSync(`${path}package.json`, 'utf8')) as Manifest;
const text = readFileSync('dist/sbom.cdx.json', 'utf8');
const sbom = JSON.parse(text) as {
  readonly bomFormat: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};
const own = manifestOf('');

const IMPORT = /^import (?!type)[^;]*? from '((?:@[\w-]+\/)?[\w-]+)[^']*';$/gm;

/** Places of the packages that the bundled sources run and that are not installed with them. */
const bundled = [
  ...new Set(
    ['src/server', 'src/kma', 'src/cli']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
      )
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, name]) => name!)),
  ),
]
  .filter((name) => name !== 'node' && !Object.hasOwn(own.dependencies ?? {}, name))
  .map((name) => `node_modules/${name}/`);

describe('the licences of the libraries inside the bundles', () => {
  it('are in THIRD_PARTY_NOTICES.md; else: npm run notices', () => {
    const notices = readFileSync('THIRD_PARTY_NOTICES.md', 'utf8');
    assert.ok(bundled.includes('node_modules/hono/'));
    for (const { name, license } of bundled.map(manifestOf))
      assert.ok(notices.includes(`### ${name}\n\nLicence: ${license}\n`), name);
    assert.equal(notices, renderNotices());
  });
});

describe('dist/sbom.cdx.json', () => {
  it('is of this package', () => {
    assert.equal(sbom.bomFormat, 'CycloneDX');
    const { name, version, licenses } = sbom.metadata.component;
    assert.deepEqual([name, version, licenses], [own.name, own.version, [{ license: { id: own.license } }]]);
  });

  it('lists every library that is installed with it, with version and licence', () => {
    /** All that is required, from the manifests that are installed. */
    const seen = new Map<string, Manifest>();
    const visit = (name: string, from: string): void => {
      const nested = `${from}node_modules/${name}/`;
      const folder = existsSync(nested) ? nested : `node_modules/${name}/`;
      if (seen.has(folder)) return;
      const manifest = manifestOf(folder);
      seen.set(folder, manifest);
      for (const next of Object.keys(manifest.dependencies ?? {})) visit(next, folder);
    };
    for (const name of Object.keys(own.dependencies ?? {})) visit(name, '');
    assert.ok(seen.size > Object.keys(own.dependencies ?? {}).length);

    for (const { name, version, license } of seen.values()) {
      const found = sbom.components.find((one) => one.name === name && one.version === version);
      assert.ok(found, `${name}@${version}`);
      assert.deepEqual(found.licenses, [{ license: { id: license } }], name);
      assert.equal(found.purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
      assert.match(found.hashes[0]!.content, /^[0-9a-f]{128}$/);
    }
  });

  it('lists every library inside the bundles', () => {
    for (const { name, version } of bundled.map(manifestOf)) {
      const found = sbom.components.find((one) => one.name === name && one.version === version);
      assert.deepEqual(found?.properties, [{ name: 'nalssi:bundled', value: 'true' }], name);
    }
  });

  it('names every library once, and knows what each requires', () => {
    const references = sbom.components.map((component) => component['bom-ref']);
    assert.equal(new Set(references).size, references.length);
    const known = new Set([...references, sbom.metadata.component['bom-ref']]);
    assert.deepEqual(new Set(sbom.dependencies.map(({ ref }) => ref)), known);
    for (const { dependsOn } of sbom.dependencies)
      for (const ref of dependsOn) assert.ok(known.has(ref), ref);
  });

  it('holds no registry, no path and no name of the machine that made it', () => {
    const addresses = [...text.matchAll(/\bhttps?:[^"\s]*/g)].map(([address]) => address);
    assert.deepEqual(addresses, ['http://cyclonedx.org/schema/bom-1.5.schema.json']);
    assert.doesNotMatch(text, /registry|file:/);
    for (const secret of [process.cwd(), process.env['HOME'], hostname()].filter(Boolean))
      assert.ok(!text.includes(`${secret}`), secret);
  });
});
