/**
 * A news site on an origin of its own, laid out as the zip says: a middleware of the test runner's dev server.
 * `/__editor` answers its origin. There, `/embed/` is `dist/embed`, `/weather.json` a feed of this hour that no other
 * origin may read, and `/page` a page with `html` in its body, `css` in its style sheet, `csp` as its policy, `js` as a
 * script and `app`, the source of a module of nalssi's package, as its bundle. Its first script answers what the page
 * shows to whoever asks with a message; see `reporter.ts`.
 */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { TestRunnerConfig } from '@web/test-runner';
import { build, transformSync } from 'esbuild';
import header from '../fixtures/feeds/header.json' with { type: 'json' };

/** What a page shows, as its first script `reporter.ts` says. */
export interface Report {
  /** Whether the page has loaded, with its style sheet. */
  readonly loaded: boolean;
  /** Texts of the rows of the element, in the page or in its iframe. */
  readonly rows: readonly string[];
  readonly lang: string;
  /** Where the article below begins, in px. */
  readonly below: number;
  /** Height of the iframe, and of the page in it. */
  readonly frame: number;
  readonly needed: number;
  /** Errors, policy violations and lines in the console. */
  readonly complaints: readonly string[];
}

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

const REPORTER = transformSync(readFileSync(new URL('reporter.ts', import.meta.url), 'utf8'), {
  loader: 'ts',
}).code;

const feed = (): string =>
  JSON.stringify({ ...header, observedAt: new Date(Date.now() - 600_000).toISOString() });

/** As a bundler of the site makes it, with the built package in its `node_modules`. */
const bundle = async (source: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]!.text;
};

const page = (query: URLSearchParams): string => {
  const of = (name: string): string => query.get(name) ?? '';
  const bundled = query.has('app')
    ? `<script src="/app.js?${new URLSearchParams({ app: of('app') })}"></script>`
    : '';
  const own = query.has('js')
    ? `<script src="/own.js?${new URLSearchParams({ js: of('js') })}"></script>`
    : '';
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>신문</title><script src="/reporter.js"></script>
<link rel="stylesheet" href="/own.css?${new URLSearchParams({ css: of('css') })}">${own}</head>
<body>${of('html')}<p id="below">기사</p>${bundled}</body></html>`;
};

const answer = async (address: string, response: ServerResponse): Promise<string | Buffer> => {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  response.setHeader('Content-Type', TYPES[extname(pathname)] ?? 'text/html; charset=utf-8');
  if (pathname.startsWith('/embed/')) return readFileSync(`dist${pathname}`);
  switch (pathname) {
    case '/weather.json':
      response.setHeader('Content-Type', 'application/json');
      return feed();
    case '/reporter.js':
      return REPORTER;
    case '/app.js':
      return bundle(searchParams.get('app')!);
    case '/own.js':
      return searchParams.get('js')!;
    case '/own.css':
      return searchParams.get('css')!;
    case '/page':
      if (searchParams.has('csp')) response.setHeader('Content-Security-Policy', searchParams.get('csp')!);
      return page(searchParams);
    default:
      throw new Error(`There is no ${pathname}`);
  }
};

const start = (): Promise<string> => {
  const server = createServer((request, response) => {
    answer(request.url!, response).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.unref();
  return new Promise((resolve) => {
    server.listen(0, () => resolve(`http://localhost:${(server.address() as AddressInfo).port}`));
  });
};

export const editorSite = (): Middleware => {
  let origin: Promise<string> | undefined;
  return async (context, next) => {
    if (context.path === '/__editor') context.body = await (origin ??= start());
    else await next();
  };
};
