import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { API_FOLDER, compareReports } from '../../tools/api.js';

describe('the public API', () => {
  it(`is what ${API_FOLDER}/ says; after a change that the CHANGELOG names: npm run api`, () => {
    assert.deepEqual(compareReports(), []);
  });

  for (const report of readdirSync(API_FOLDER))
    it(`takes the types of ${report} from no package that is not there`, () => {
      const text = readFileSync(`${API_FOLDER}/${report}`, 'utf8');
      const packages = [...text.matchAll(/^import .*'([^']+)';$/gm)].map(([, name]) => name!);
      // Who imports `nalssi/feed` works with its schemas; whoever shows a ticker needs no zod.
      // The components of a framework are for those who have it.
      const known =
        report === 'feed.api.md'
          ? /^(lit|zod)\b/
          : new RegExp(`^(lit|${/^wrappers-(\w+)/.exec(report)?.[1] ?? 'lit'})\\b`);
      assert.deepEqual(
        packages.filter((name) => !known.test(name)),
        [],
      );
    });
});
