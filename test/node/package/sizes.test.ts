import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { BUDGETS } from '../../tools/budgets.js';

const brotli = (file: string): number =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

describe('sizes', () => {
  for (const [file, budget] of Object.entries(BUDGETS)) {
    it(`${file} stays in its budget`, () => {
      const size = brotli(file);
      console.log(`${file}  ${size.toLocaleString('en')} B brotli of ${budget.toLocaleString('en')}`);
      assert.ok(size <= budget, `${file} is ${size - budget} bytes over`);
    });
  }

  it('leave all icons together under 4 kB of gzip', () => {
    const size = gzipSync(readFileSync('dist/conditions/icons.js'), { level: 9 }).length;
    assert.ok(size <= 4000, `${size} bytes`);
  });

  it('keep the licence notice of Lit in every script that has it', () => {
    for (const file of Object.keys(BUDGETS).filter((name) => name.includes('/nalssi'))) {
      assert.match(
        readFileSync(file, 'utf8'),
        /^\uFEFF\/\/# allFunctionsCalledOnLoad\n\/\*! .*Lit, Copyright 2017 Google LLC, SPDX-License-Identifier: BSD-3-Clause/,
        file,
      );
    }
  });
});
