/**
 * A server that answers as KMA does on a bad day, for tests: each path is one fault, `/hour/16` a good capture
 * of that hour. `ADDRESSES` are the faults that need no server.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const CAPTURE = readFileSync('test/fixtures/kma/sfc_web_map/2023-10-31T16.xml', 'utf8');
const MB = 1024 * 1024;

/** The real capture of 2023-10-31, 16 h, with another hour of that day put in. */
export const captureOf = (hour: number): string => CAPTURE.replace('hour="16"', `hour="${hour}"`);

const rows = (xml: string, change: (row: string, index: number) => string): string => {
  let index = -1;
  return xml.replace(/<local [^]*?<\/local>/g, (row) => change(row, (index += 1)));
};

/** The hour, but only every fifth station. */
const vanished = (hour: number) => rows(captureOf(hour), (row, index) => (index % 5 === 0 ? row : ''));
/** The hour, but every second station without a temperature. */
const halfEmpty = (hour: number) =>
  rows(captureOf(hour), (row, index) => (index % 2 ? row.replace(/ ta="[^"]*"/, '') : row));

const withDoctype = (declarations: string, reference: string): string =>
  captureOf(17)
    .replace('<current', `<!DOCTYPE current [${declarations}]><current`)
    .replace(/>([^<>]+)<\/local>/, `>${reference}</local>`);
const LAUGHS = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('');

const send =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/xml; charset=utf-8', ...headers }).end(body);
  };
/** In two parts, as a large answer comes over a network. */
const inParts =
  (coding: string, body: Buffer): Answer =>
  (response) => {
    const middle = body.length >> 1;
    response.writeHead(200, { 'content-encoding': coding }).write(body.subarray(0, middle));
    setTimeout(() => response.end(body.subarray(middle)), 20);
  };
/** The last quarter of the body is something else. */
const damaged = (body: Buffer): Buffer => Buffer.from(body).fill(0xff, Math.floor(body.length * 0.75));
const refusal = (status: number): Answer =>
  send(`{"result":{"status":${status},"message":"KMA says ${status}"}}`, {}, status);

const ANSWERS: Record<string, Answer> = {
  '/hang': () => undefined,
  '/hang-in-body': (response) => void response.writeHead(200).write(captureOf(17).slice(0, 2_000)),
  '/slow-drip': (response) => {
    response.writeHead(200);
    const bytes = captureOf(17);
    let at = 0;
    const timer = setInterval(() => response.write(bytes.slice(at, (at += 1))), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/cut-off': (response) => {
    response.writeHead(200, { 'content-length': '9000' }).write(captureOf(17).slice(0, 2_000));
    setTimeout(() => response.destroy(), 20);
  },
  '/damaged/gzip': inParts('gzip', damaged(gzipSync(captureOf(17)))),
  '/damaged/br': inParts('br', damaged(brotliCompressSync(captureOf(17)))),
  '/damaged/deflate': inParts('deflate', damaged(deflateSync(captureOf(17)))),
  '/short/gzip': inParts('gzip', gzipSync(captureOf(17)).subarray(0, -100)),
  '/encoded-often': (response) => {
    response.writeHead(200, { 'content-encoding': Array(7).fill('gzip').join(', ') }).write('x');
    setTimeout(() => response.destroy(), 20);
  },
  '/unclosed': send(captureOf(17).replace('</local>', '')),
  '/attribute-twice': send(captureOf(17).replace(' ta="', ' ta="1.0" ta="')),
  '/rows-left-out/17': send(captureOf(17).replace(/ ta="[^"]*"/, ' ta="x"')),
  '/redirect-elsewhere': send('', { location: 'http://nalssi.invalid/sfc_web_map.xml' }, 301),
  '/redirect-loop': send('', { location: '/redirect-loop' }, 302),
  '/redirect-within': send('', { location: '/hour/17' }, 301),
  '/status/401': refusal(401),
  '/status/403': refusal(403),
  '/status/429': refusal(429),
  '/status/500': refusal(500),
  '/status/503': send('<html><title>점검 중</title></html>', { 'content-type': 'text/html' }, 503),
  '/html': send('<!DOCTYPE html><html><title>서비스 점검</title></html>', { 'content-type': 'text/html' }),
  '/empty': send(''),
  '/truncated': send(captureOf(17).slice(0, 4_000)),
  '/wrong-charset': send(Buffer.from(captureOf(17), 'utf16le')),
  '/gzip-bomb': send(gzipSync(Buffer.alloc(50 * MB)), { 'content-encoding': 'gzip' }),
  '/50-mb': (response) => {
    response.writeHead(200);
    const chunk = Buffer.alloc(MB, ' ');
    const more = (left: number): void => {
      if (left === 0) response.end();
      else response.write(chunk, () => more(left - 1));
    };
    more(50);
  },
  '/50-mb-announced': send('', { 'content-length': String(50 * MB) }),
  '/entity-expansion': send(withDoctype(`<!ENTITY l0 "ha">${LAUGHS}`, '&l9;')),
  '/external-entity': send(withDoctype('<!ENTITY secret SYSTEM "file:///etc/passwd">', '&secret;')),
  '/stations-vanished/17': send(vanished(17)),
  '/stations-vanished/18': send(vanished(18)),
  '/half-without-temperature/17': send(halfEmpty(17)),
  '/half-without-temperature/18': send(halfEmpty(18)),
};

/** A running fault server. */
export interface FaultServer {
  readonly origin: string;
  /** Requests so far. */
  readonly hits: () => number;
  close(): Promise<void>;
}

export const startFaultServer = async (): Promise<FaultServer> => {
  let hits = 0;
  const server = createServer((request, response) => {
    hits += 1;
    const path = request.url!;
    const hour = /^\/hour\/(\d+)$/.exec(path)?.[1];
    const answer = hour === undefined ? ANSWERS[path] : send(captureOf(Number(hour)));
    (answer ?? send('', {}, 404))(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits: () => hits,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

/** An address that refuses connections: one that was free a moment ago. */
export const refusingAddress = async (): Promise<string> => {
  const server = await startFaultServer();
  await server.close();
  return server.origin;
};

/** A host name that no resolver knows (RFC 2606). */
export const UNKNOWN_HOST = 'http://nalssi.invalid/';

/** An address that cannot agree on TLS: it has no certificate. */
export const startTlsFault = async (): Promise<{ readonly origin: string; close(): void }> => {
  const server = createTlsServer({});
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
};
