import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { Memory } from './feed-servers.js';

/** A server of the bench in its own process. */
export interface BenchServer {
  readonly url: string;
  readonly etag: string;
  memory(): Promise<Memory>;
  stop(): void;
}

export const start = async (name: 'bare' | 'nalssi'): Promise<BenchServer> => {
  const file = fileURLToPath(new URL('feed-servers.ts', import.meta.url));
  const child = fork(file, [name], { execArgv: ['--import', 'tsx', '--expose-gc'] });
  const [port] = (await once(child, 'message')) as [number];
  const url = `http://127.0.0.1:${port}/feed.json`;
  const etag = (await fetch(url)).headers.get('etag')!;
  return {
    url,
    etag,
    memory: async () => {
      child.send('memory');
      const [memory] = (await once(child, 'message')) as [Memory];
      return memory;
    },
    stop: () => void child.kill(),
  };
};

/** How a server held up under load. */
export interface Load {
  readonly requestsPerSecond: number;
  /** ms. */
  readonly p99: number;
}

/** Loads a server for `seconds`, or with `amount` requests; throws where an answer is not what it must be. */
export const load = async (
  { url, etag }: BenchServer,
  expected: 200 | 304,
  connections: number,
  bound: { readonly duration: number } | { readonly amount: number },
): Promise<Load> => {
  const headers = expected === 304 ? { 'if-none-match': etag } : {};
  const result = await autocannon({ url, connections, headers, ...bound });
  const good = expected === 304 ? result['3xx'] : result['2xx'];
  const bad = result.requests.total - good;
  if (good === 0 || bad > 0 || result.errors > 0) {
    throw new Error(`${url}: ${good} answers with ${expected}, ${bad} others, ${result.errors} errors`);
  }
  return { requestsPerSecond: result.requests.total / result.duration, p99: result.latency.p99 };
};
