import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

/** Fenced code that names its file: where it stands in `test/consumers`, and what it says. */
const SNIPPET = /^```\w+ (\S+)\n([^]*?)^```$/gm;

describe('the recipes of demo/docs/frameworks.md', () => {
  const snippets = [...readFileSync('demo/docs/frameworks.md', 'utf8').matchAll(SNIPPET)];

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
