import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

/** Fenced code that names its file: where it stands in `test/consumers`, and what it says. */
const SNIPPET = /^```\w+ (\S+)\n([^]*?)^```$/gm;

const snippetsOf = (document: string) => [...readFileSync(document, 'utf8').matchAll(SNIPPET)];

describe('the recipes of demo/docs/frameworks.md', () => {
  const snippets = snippetsOf('demo/docs/frameworks.md');

  it('show each framework', () => {
    const frameworks = new Set(snippets.map(([, file]) => file!.split('/')[0]));
    assert.deepEqual([...frameworks].sort(), ['lit', 'react', 'react-server', 'svelte', 'vue', 'vue-server']);
  });

  for (const [, file = '', code = ''] of snippets) {
    it(`show ${file} as it is tested`, () => {
      const tested = readFileSync(join('test/consumers', file), 'utf8');
      assert.equal(code, tested.slice(0, code.length));
    });
  }
});

describe('the recipes of demo/docs/testing.md', () => {
  const snippets = snippetsOf('demo/docs/testing.md');

  it('show both runners and webpack 4', () => {
    const projects = new Set(snippets.map(([, file]) => file!.split('/')[0]));
    assert.deepEqual([...projects].sort(), ['bundlers', 'jest', 'vitest']);
  });

  for (const [, file = '', code = ''] of snippets)
    it(`show ${file} as it is tested`, () => {
      assert.equal(code, readFileSync(join('test/consumers', file), 'utf8'));
    });
});
