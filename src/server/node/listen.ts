import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { FeedHandler } from '../handler.js';
import { problem } from '../http/problem.js';
import { refuseUnreadable } from './unreadable.js';

/** Where to listen. Port 0 takes a free one. */
export interface ListenOptions {
  readonly port: number;
  readonly host: string;
}

/** A server that runs. */
export interface Listening {
  readonly port: number;
  /** Stops taking requests, answers those under way, ends the timer. Takes 3 seconds at most, whoever is connected. */
  close(): Promise<void>;
}

/** Least pause (ms) between two looks whether a round is due. */
const LEAST = 250;

/**
 * How long (ms) an idle connection stays open. Longer than proxies keep theirs (nginx and AWS 60 s), or they send
 * requests into connections that are just being closed, and readers get a 502.
 */
const KEEP_ALIVE = 90_000;

/** How long (ms) answers under way may take once the server is to stop; then every connection is cut. */
const GRACE = 3_000;

/** Answers HTTP with the handler, and asks KMA on time also while nobody calls. */
export const listen = async (handler: FeedHandler, { port, host }: ListenOptions): Promise<Listening> => {
  const answer = getRequestListener((request: Request) => handler.fetch(request), {
    errorHandler: (error) => problem(400, 'Bad request', `The request cannot be read: ${String(error)}`),
  });
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE },
    (request, response) => void answer(request, response),
  );
  server.on('clientError', (error, socket) => void refuseUnreadable(error, socket));
  await new Promise<void>((resolve, reject) => {
    // Stays, so that no later error (too many open files) ends the process.
    server.on('error', reject);
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
        // Connections whose answer is still under way would else stay open for the whole of their keep-alive.
        server.keepAliveTimeout = 1;
        const cut = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
};
