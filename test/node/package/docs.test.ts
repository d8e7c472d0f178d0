import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { DOCUMENTS, renderDocument } from '../../tools/docs.js';

describe('READMEs', () => {
  for (const [file, language] of Object.entries(DOCUMENTS))
    test(`${file} says what the manifest and the build say; else: npm run docs`, () => {
      assert.equal(readFileSync(file, 'utf8'), renderDocument(file, language));
    });
});
