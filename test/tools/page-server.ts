/**
 * Whole pages for browser tests: a middleware of the test runner's dev server. `/__page/?html=…` answers a page
 * with that body; `lang` is its language, Korean by default, `csp` its Content-Security-Policy and `charset` what it
 * says to be written in, `head` more for its head. Its first script is the witness; scripts may carry the nonce `n`.
 * `/__page/nalssi.js` is the built script with nothing beside it, from a server that does not tell the charset;
 * `/__page/weather.js` the same by another name.
 */
import { createReadStream } from 'node:fs';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

export const pageServer = (): Middleware => async (context, next) => {
  if (/^\/__page\/(nalssi|weather)\.js$/.test(context.path)) {
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
  context.body = `<!doctype html>
<html lang="${query.get('lang') ?? 'ko'}">
<head><meta charset="${charset}"><title>Page</title><script nonce="n" src="/test/browser/embed/witness.ts"></script>${query.get('head') ?? ''}</head>
<body>${query.get('html') ?? ''}</body>
</html>`;
  context.set('Content-Type', `text/html; charset=${charset}`);
};
