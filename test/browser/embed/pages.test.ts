/**
 * Old and odd pages, each as a whole with the built script: a table of what is hostile about a page and what is checked
 * there besides its rows. One page more is one entry in the file of its kind.
 */
import { aTimeout, expect } from '@open-wc/testing';
import { feedUrl } from '../ticker/ticker.js';
import { CHARSETS } from './pages/charsets.js';
import { COPIES } from './pages/copies.js';
import type { HostilePage } from './pages/hostile-page.js';
import { NATIVES } from './pages/natives.js';
import { PLACES } from './pages/places.js';
import { POLICIES } from './pages/policies.js';
import { open, shown } from './page.js';

const KINDS: Readonly<Record<string, readonly HostilePage[]>> = {
  'of an old charset or type': CHARSETS,
  'with more than one copy': COPIES,
  'with a place of its own for the ticker': PLACES,
  'without what browsers have': NATIVES,
  'with a policy': POLICIES,
};

/** Checks that there are as many texts as patterns, and that each matches its own. */
const match = (texts: readonly string[], patterns: readonly RegExp[] = []): void => {
  expect(texts).to.have.length(patterns.length);
  for (const [index, pattern] of patterns.entries()) expect(texts[index]).to.match(pattern);
};

for (const [kind, pages] of Object.entries(KINDS))
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
        match(witness.errors, errors);
        match(witness.violations, violations);
        match(witness.lines, lines);
      });
  });
