/**
 * A feed server for browser tests of real HTTP behaviour: a middleware of the test runner's dev server.
 *
 * `/__feed/<anything>?id=…` answers a feed; `id` names a counter, so that a test sees only its own requests.
 * - `body`: the name of a file in `test/fixtures/feeds` without `.json` (default `header`), or a bad body:
 *   `html`, `empty`, `truncated`, `huge` (5 MB), or a feed of 서울 in `utf-8`, `euc-kr`, `utf-16le`, `utf-16be`
 * - `charset`: the charset that is declared; by default UTF-8
 * - `status`: any status; default 200
 * - `delay`: ms before the answer; `drip`: ms between the headers with the first half of the body and the rest
 * - `etag=1`: sends an ETag and answers 304 to a matching `If-None-Match`
 * - `cache`: the `Cache-Control` header; default `no-store`
 * - `date`: the `Date` header, any that the browser's clock can be held against; default none, as many tests set
 *   that clock. `now` is the server's own
 * - `age`: the `Age` header
 * - `fail`: the first so many requests of the `id` get status 503
 *
 * `/__feed/count?id=…` answers `{ "requests": 2, "notModified": 1 }`, `/__feed/seen?id=…` the headers of each request.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestRunnerConfig } from '@web/test-runner';
import { toEucKr } from './euc-kr.js';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

interface Count {
  requests: number;
  notModified: number;
}

const fixture = (name: string): string => {
  if (!/^[\w-]+$/.test(name)) throw new Error(`No fixture name: ${name}`);
  return readFileSync(new URL(`../fixtures/feeds/${name}.json`, import.meta.url), 'utf8');
};

const DEFAULT_BODY = 'header';
/** A feed of 서울 by 기상청, for other charsets. */
const SEOUL =
  '{"version":1,"source":{"name":"기상청"},"observedAt":"2025-04-01T07:00:00+09:00","observations":[{"station":{"id":"108","name":"서울"},"condition":null,"temperature":1.5}]}';
const BODIES: Record<string, () => string | Buffer> = {
  html: () => '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>',
  empty: () => '',
  truncated: () => fixture(DEFAULT_BODY).slice(0, -40),
  'utf-8': () => SEOUL,
  'euc-kr': () => toEucKr(SEOUL),
  'utf-16le': () => Buffer.from(SEOUL, 'utf16le'),
  'utf-16be': () => Buffer.from(SEOUL, 'utf16le').swap16(),
  huge: () => `${fixture(DEFAULT_BODY).trimEnd()}${' '.repeat(5_000_000)}`,
};

/** First half at once, the rest after `pause` ms. */
const drip = (body: string | Buffer, pause: number): PassThrough => {
  const stream = new PassThrough();
  const half = Math.ceil(body.length / 2);
  stream.write(body.slice(0, half));
  setTimeout(() => stream.end(body.slice(half)), pause);
  return stream;
};

export const feedServer = (): Middleware => {
  const counts = new Map<string, Count>();
  const seen = new Map<string, IncomingHttpHeaders[]>();
  return async (context, next) => {
    if (!context.path.startsWith('/__feed/')) {
      await next();
      return;
    }
    const query = new URLSearchParams(context.querystring);
    const ms = (name: string) => Number(query.get(name) ?? 0);
    const date = query.get('date');
    context.res.sendDate = date === 'now';
    if (date && date !== 'now') context.set('Date', date);
    if (query.get('age')) context.set('Age', query.get('age')!);
    const id = query.get('id') ?? '';
    const count = counts.get(id) ?? { requests: 0, notModified: 0 };
    context.set('Cache-Control', query.get('cache') ?? 'no-store');
    if (context.path === '/__feed/count') {
      context.body = count;
      return;
    }
    if (context.path === '/__feed/seen') {
      context.body = seen.get(id);
      return;
    }
    counts.set(id, count);
    count.requests += 1;
    seen.set(id, [...(seen.get(id) ?? []), context.headers]);
    if (ms('delay')) await sleep(ms('delay'));
    if (count.requests <= ms('fail')) {
      context.status = 503;
      return;
    }
    const kind = query.get('body') ?? DEFAULT_BODY;
    const body = (BODIES[kind] ?? (() => fixture(kind)))();
    if (query.get('etag')) {
      const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
      context.set('ETag', etag);
      if (context.get('If-None-Match') === etag) {
        count.notModified += 1;
        context.status = 304;
        return;
      }
    }
    context.status = Number(query.get('status') ?? 200);
    context.body = ms('drip') ? drip(body, ms('drip')) : body;
    const charset = query.get('charset');
    context.type = kind === 'html' ? 'text/html' : 'application/json';
    if (charset) context.set('Content-Type', `application/json; charset=${charset}`);
  };
};
