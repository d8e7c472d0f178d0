/**
 * Whole pages for browser tests: a middleware of the test runner's dev server. `/__page/?html=…` answers a page
 * with that body; `lang` is its language, Korean by default, `csp` its Content-Security-Policy, `charset` what it
 * is written in (`euc-kr`), `type=xhtml` its media type, `head` more for its head. Its first script is the witness;
 * scripts may carry the nonce `n`.
 * `named` names elements of that kind, first in the body, like all that the built script could read: `img`, `form`, or
 * `input`, the fields of a form in Japanese around the body. Each has a foreign address.
 * With `ticker`, whose value is the attributes as a query of its own, the body begins with a ticker as the server
 * renders it, or with another `element`; `age` is how many hours ago it did, and with `placed` the stations have positions.
 * `/__page/nalssi.js` is the built script with nothing beside it, from a server that does not tell the charset;
 * `/__page/weather.js` the same by another name. `/__page/react.js` is React with `createRoot`, as a page's bundle.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { TestRunnerConfig } from '@web/test-runner';
import type { ObservationFeed } from '../../src/feed/index.js';
import type { ElementName } from '../../src/server/render/attributes.js';
import { renderNamed } from '../../src/server/render/render.js';
import { STATIONS } from '../../src/stations/stations.js';
import { toEucKr } from './euc-kr.js';
import header from '../fixtures/feeds/header.json' with { type: 'json' };

/** As a news site has it in its page: of the same hour when it was rendered. */
const rendered = (attributes: string, query: URLSearchParams): Promise<string> => {
  const now = Date.now() - Number(query.get('age')) * 3_600_000;
  const observations = (header as ObservationFeed).observations.map((row) => {
    const { latitude, longitude } = STATIONS.find(({ id }) => id === row.station.id)!;
    return query.has('placed') ? { ...row, station: { ...row.station, latitude, longitude } } : row;
  });
  const observedAt = new Date(now - 600_000).toISOString();
  const feed = { ...(header as ObservationFeed), observedAt, observations };
  const element = (query.get('element') ?? 'ticker') as ElementName;
  return renderNamed(element, feed, Object.fromEntries(new URLSearchParams(attributes)), now);
};

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const EMBED = 'dist/embed/nalssi.js';

/** Every word of the built script that could be a property's name. */
const words = (): Set<string> => new Set(readFileSync(EMBED, 'utf8').match(/[a-z_$][\w$]{2,}/gi));

const FOREIGN = '/__foreign/x.png';
const elementsNamed = (kind: string, name: string): string =>
  ({
    img: `<img name="${name}" id="${name}" src="${FOREIGN}" data-feed="${FOREIGN}">`,
    form: `<form name="${name}" id="${name}" action="${FOREIGN}" data-feed="${FOREIGN}"></form>`.repeat(2),
    input: `<input name="${name}" value="${FOREIGN}">`,
  })[kind] ?? '';

const named = (kind: string | null): string =>
  kind
    ? `${kind === 'input' ? '<form lang="ja">' : ''}<div hidden>${[...words()].map((name) => elementsNamed(kind, name)).join('')}</div>`
    : '';

const react = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { createElement } from 'react'; export { createRoot } from 'react-dom/client';",
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'React',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]!.text;
};

export const pageServer = (): Middleware => async (context, next) => {
  if (/^\/__page\/(nalssi|weather)\.js$/.test(context.path)) {
    context.body = createReadStream(EMBED);
    context.set('Content-Type', 'text/javascript');
    return;
  }
  if (context.path === '/__page/react.js') {
    context.body = await react();
    context.type = 'text/javascript';
    return;
  }
  if (context.path === FOREIGN) {
    context.body = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    context.type = 'image/svg+xml';
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
  const ticker = attributes === null ? '' : await rendered(attributes, query);
  const xhtml = query.get('type') === 'xhtml';
  const page = `<!DOCTYPE html>
<html lang="${query.get('lang') ?? 'ko'}"${xhtml ? ' xmlns="http://www.w3.org/1999/xhtml"' : ''}>
<head>${xhtml ? '' : `<meta charset="${charset}">`}<title>Page</title><script nonce="n" src="/test/browser/embed/witness.ts"></script>${query.get('head') ?? ''}</head>
<body>${ticker}${named(query.get('named'))}${query.get('html') ?? ''}</body>
</html>`;
  context.body = charset === 'euc-kr' ? toEucKr(page) : page;
  context.set('Content-Type', `${xhtml ? 'application/xhtml+xml' : 'text/html'}; charset=${charset}`);
};
