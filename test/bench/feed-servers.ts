/**
 * One of the two servers of the bench, in a process of its own: `nalssi`, the built handler on Node, or `bare`,
 * node:http that sends the same bytes with the same headers. Says its port to its parent, then answers `memory`.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SOURCES } from 'nalssi/kma';
import { createHandler } from 'nalssi/server';
import { listen } from 'nalssi/server/node';

/** What the parent receives for the message `memory`. */
export interface Memory {
  /** Bytes after a garbage collection. */
  readonly heap: number;
  readonly rss: number;
  /** Requests that KMA got. */
  readonly upstream: number;
}

const HOST = '127.0.0.1';
const capture = readFileSync('test/fixtures/kma/sfc_web_map/2023-10-31T16.xml');
let upstream = 0;

const handler = createHandler({
  source: SOURCES.find(({ name }) => name === 'surface-map')!,
  now: () => Date.parse('2023-10-31T16:20:00+09:00'),
  log: () => undefined,
  fetch: () => {
    upstream += 1;
    return Promise.resolve(new Response(capture));
  },
});

const startBare = async (): Promise<number> => {
  const answer = await handler.fetch(new Request(`http://${HOST}/feed.json`));
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = Object.fromEntries(answer.headers);
  const { 'content-type': _, ...notModified } = headers;
  const etag = headers['etag'];
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, notModified).end();
    else response.writeHead(200, { ...headers, 'content-length': body.byteLength }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  return (server.address() as AddressInfo).port;
};

const startNalssi = async (): Promise<number> => (await listen(handler, { port: 0, host: HOST })).port;

process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed: heap, rss } = process.memoryUsage();
  process.send!({ heap, rss, upstream } satisfies Memory);
});
process.send!(await (process.argv[2] === 'bare' ? startBare() : startNalssi()));
