import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { describe, it } from 'node:test';

describe('the source maps of the scripts', () => {
  for (const file of ['nalssi.js', 'nalssi-all.js'])
    it(`lead from ${file} to its sources`, () => {
      const code = readFileSync(`dist/embed/${file}`, 'utf8');
      // Another script may be put behind it.
      assert.ok(code.endsWith(`\n//# sourceMappingURL=${file}.map\n`));
      const text = readFileSync(`dist/embed/${file}.map`, 'utf8');
      const payload = JSON.parse(text) as SourceMapPayload;
      const map = new SourceMap(payload);
      let found = 0;
      for (const [line, minified] of code.split('\n').entries())
        // Each is once in its source: the events, and the console's lines.
        for (const { index, 1: literal } of minified.matchAll(
          /`(nalssi-(?!ticker|all)\w+|no answer from )/g,
        )) {
          const entry = map.findEntry(line, index);
          assert.ok('originalSource' in entry, literal);
          const source = payload.sourcesContent[payload.sources.indexOf(entry.originalSource)]!;
          assert.ok(
            source.split('\n')[entry.originalLine]?.includes(literal!),
            `${literal}: ${entry.originalSource}`,
          );
          found += 1;
        }
      assert.ok(found > 5, `${found}`);
      assert.ok(payload.sources.every((source) => existsSync(`dist/embed/${source}`)));
      for (const secret of [process.cwd(), process.env['HOME']].filter(Boolean))
        assert.ok(!text.includes(`${secret}`), secret);
    });
});
