/**
 * Whole pages for browser tests: a middleware of the test runner's dev server. `/__page/?html=…` answers a page
 * with that body; `lang` is its language, Korean by default, `csp` its Content-Security-Policy and `charset` what it
 * says to be written in. Its first script is the witness. With `ticker`, whose value is the attributes as a query of its
 * own, the body begins with a ticker as the server renders it. `/__page/nalssi.js` is the built script with nothing
 * beside it, from a server that does not tell the charset.
 */
import { createReadStream } from 'node:fs';
import type { TestRunnerConfig } from '@web/test-runner';
import type { ObservationFeed } from '../../src/feed/index.js';
import { renderTicker } from '../../src/server/render/render-ticker.js';
import header from '../fixtures/feeds/header.json' with { type: 'json' };

/** As a news site has it in its page: of this hour when it was rendered. */
const rendered = (attributes: string): Promise<string> => {
  const now = Date.now();
  const feed = { ...(header as ObservationFeed), observedAt: new Date(now - 600_000).toISOString() };
  return renderTicker(feed, Object.fromEntries(new URLSearchParams(attributes)), now);
};

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

export const pageServer = (): Middleware => async (context, next) => {
  if (context.path === '/__page/nalssi.js') {
    context.body = createReadStream('dist/embed/nalssi.js');
    context.set('Content-Type', 'text/javascript');
    return;
  }
  if (context.path !== '/__page/') {
    await next();
    return;
  }
  const query = new URLSearchParams(context.querystring);
  const charset = query.get('charset') ?? 'utf-8';
  const csp = query.get('csp');
  if (csp) context.set('Content-Security-Policy', csp);
  context.set('Cache-Control', 'no-store');
  const attributes = query.get('ticker');
  const ticker = attributes === null ? '' : await rendered(attributes);
  context.body = `<!doctype html>
<html lang="${query.get('lang') ?? 'ko'}">
<head><meta charset="${charset}"><title>Page</title><script src="/test/browser/embed/witness.ts"></script></head>
<body>${ticker}${query.get('html') ?? ''}</body>
</html>`;
  context.set('Content-Type', `text/html; charset=${charset}`);
};
