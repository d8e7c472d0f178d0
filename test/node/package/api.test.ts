import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { ENTRIES, reachableFrom, renderApi } from '../../tools/api.js';

/** What types may come from: packages that are installed with nalssi, or that who uses the entry has. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  './feed': /^(zod|lit)\b/,
  './server': /^zod\b/,
  './server/node': /^(zod\b|node:)/,
  './kma': /^zod\b/,
  './jsx': /^(react|preact|solid-js|lit)\b/,
  './vue': /^(vue|lit)\b/,
  './svelte': /^(svelte|lit)\b/,
};

describe('the public API', () => {
  it('is what api/ says; after a change that the CHANGELOG tells of: npm run api', () => {
    const reports = renderApi();
    assert.deepEqual(
      readdirSync('api').map((file) => `api/${file}`),
      [...reports.keys()].sort(),
    );
    for (const [file, text] of reports) assert.equal(readFileSync(file, 'utf8'), text, file);
  });

  for (const [entry, roots] of ENTRIES)
    it(`takes the types of ${entry} from no package that is not there`, () => {
      const packages = [...reachableFrom(roots).values()].flatMap((text) =>
        ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
      );
      assert.deepEqual(
        packages.filter((name) => !name.startsWith('.') && !(PACKAGES[entry] ?? /^lit\b/).test(name)),
        [],
      );
    });
});
