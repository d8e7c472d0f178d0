import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { DOCUMENTS, renderDocument } from '../../tools/docs.js';

describe('READMEs', () => {
  for (const [file, language] of Object.entries(DOCUMENTS))
    test(`${file} says what the manifest and the build say; else: npm run docs`, () => {
      assert.equal(readFileSync(file, 'utf8'), renderDocument(file, language));
    });
});

describe('the documents', () => {
  test('name test files that exist', () => {
    const named = readdirSync('demo/docs').flatMap((file) =>
      [...readFileSync(`demo/docs/${file}`, 'utf8').matchAll(/`(?:test\/)?([\w/-]+\.test\.ts)/g)].map(
        ([, name]) => name!,
      ),
    );
    assert.ok(named.length > 0);
    const folders = ['test', 'test/node', 'test/browser'];
    assert.deepEqual(
      named.filter((name) => !folders.some((folder) => existsSync(`${folder}/${name}`))),
      [],
    );
  });
});
