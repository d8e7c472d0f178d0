import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { FeedHandler } from '../handler.js';

/** Where to listen. Port 0 takes a free one. */
export interface ListenOptions {
  readonly port: number;
  readonly host: string;
}

/** A server that runs. */
export interface Listening {
  readonly port: number;
  /** Stops taking requests, answers those under way, ends the timer. */
  close(): Promise<void>;
}

/** Least pause (ms) between two looks whether a round is due. */
const LEAST = 250;

/** Answers HTTP with the handler, and asks KMA on time also while nobody calls. */
export const listen = async (handler: FeedHandler, { port, host }: ListenOptions): Promise<Listening> => {
  const server = createAdaptorServer({ fetch: (request: Request) => handler.fetch(request) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = async () => {
    await handler.refresh();
    if (server.listening) timer = setTimeout(() => void tick(), Math.max(LEAST, handler.untilNextAttempt()));
  };
  void tick();

  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        clearTimeout(timer);
        handler.stop();
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
};
