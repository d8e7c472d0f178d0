/**
 * A feed on another origin, the same host on another port, where cookies do not tell the two apart: a middleware of
 * the test runner's dev server. `/__elsewhere` answers its origin. There, `/feed?id=…` answers a feed dated with the
 * server's clock, `cors=1` for any origin to read, `expose=1` its `Date` and `Age` as well, and `/seen?id=…` what the
 * requests of that `id` carried; `/nalssi.js` is the built script.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const start = (): Promise<string> => {
  const seen = new Map<string, IncomingHttpHeaders[]>();
  const server = createServer(({ url, headers }, response) => {
    const { pathname, searchParams } = new URL(url!, 'http://localhost');
    const id = searchParams.get('id') ?? '';
    const of = seen.get(id) ?? [];
    if (pathname === '/nalssi.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(readFileSync('dist/embed/nalssi.js'));
      return;
    }
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Cache-Control', 'no-store');
    if (pathname === '/seen' || searchParams.get('cors'))
      response.setHeader('Access-Control-Allow-Origin', '*');
    if (searchParams.get('expose')) response.setHeader('Access-Control-Expose-Headers', 'Age, Date');
    if (pathname === '/feed') seen.set(id, [...of, headers]);
    response.end(
      pathname === '/seen' ? JSON.stringify(of) : readFileSync('test/fixtures/feeds/header.json', 'utf8'),
    );
  });
  server.unref();
  return new Promise((resolve) => {
    server.listen(0, () => resolve(`http://localhost:${(server.address() as AddressInfo).port}`));
  });
};

export const otherOrigin = (): Middleware => {
  let origin: Promise<string> | undefined;
  return async (context, next) => {
    if (context.path === '/__elsewhere') context.body = await (origin ??= start());
    else await next();
  };
};
