import { aTimeout, expect } from '@open-wc/testing';
import { feedUrl } from '../../ticker/ticker.js';
import { open, shown } from '../page.js';
import type { HostilePage } from './hostile-page.js';

/** Checks that there are as many texts as patterns, and that each matches its own. */
const match = (texts: readonly string[], patterns: readonly RegExp[] = []): void => {
  const matched = texts.map((text, index) => (patterns[index]?.test(text) ? patterns[index] : text));
  expect(matched).to.deep.equal(patterns);
};

/** One test for each page of a kind. */
export const describePages = (kind: string, pages: readonly HostilePage[]): unknown =>
  describe(`a page ${kind}`, () => {
    for (const { name, page: contentOf, tickers = 1, check, lines, violations, errors } of pages)
      it(name, async () => {
        const url = feedUrl();
        const { html, ...setting } = await contentOf(url);
        const page = await open(html, setting);
        if (tickers) await shown(page, tickers);
        await check?.(page, url);
        // Long enough for another ticker to appear by mistake.
        await aTimeout(100);
        if (tickers) expect(page.tickers()).to.have.length(tickers);
        const { witness } = page.window;
        match(witness.errors, errors && witness.errors.map(() => errors));
        match(witness.violations, violations);
        match(witness.lines, lines);
      });
  });
