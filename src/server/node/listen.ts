import { createServer, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { FeedHandler } from '../handler.js';
import { problem } from '../http/responses.js';

/** The address to listen on. With port 0 a free port is chosen. */
export interface ListenOptions {
  readonly port: number;
  readonly host: string;
}

/** A running server. */
export interface Listening {
  readonly port: number;
  /** Stops the timer and takes no more requests. Resolves when those under way have ended, after 3 seconds at most. */
  close(): Promise<void>;
}

/** Shortest pause (ms) between two checks whether a round is due. */
const SHORTEST_PAUSE = 250;

/**
 * How long (ms) an idle connection stays open: longer than with proxies (nginx and AWS 60 s). Otherwise they send
 * requests into connections that are being closed, and readers get a 502.
 */
const KEEP_ALIVE = 90_000;

/** How long (ms) requests under way may take after `close`; then every connection is closed. */
const GRACE = 3_000;

/** Errors of Node's HTTP parser by their codes, with the status and the detail of the response. */
const PARSER_ERRORS: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  HPE_INVALID_URL: [
    400,
    'An address holds ASCII only: 서울 is written /feed.json?stations=%EC%84%9C%EC%9A%B8, which browsers do by themselves and curl with --get --data-urlencode stations=서울.',
  ],
  HPE_HEADER_OVERFLOW: [431, 'The address and the headers of a request may have 16 kB together.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request was not complete in time.'],
};
const OTHER = [400, 'This is no request of HTTP/1.1.'] as const;

/** Handles `clientError`: responds with a problem in words, where Node sends a bare 400, and closes the connection. */
const refuseUnreadable = async ({ code = '' }: NodeJS.ErrnoException, socket: Duplex): Promise<void> => {
  const [status, detail] = PARSER_ERRORS[code] ?? OTHER;
  const title = STATUS_CODES[status]!;
  const response = problem(status, title, detail, { connection: 'close' });
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const text = `HTTP/1.1 ${status} ${title}\r\n${headers}\r\n${await response.text()}`;
  // A connection that was reset cannot take a response.
  if (!socket.writable) socket.destroy();
  else socket.end(text, () => socket.destroy());
};

/** Serves the handler over HTTP, and refreshes its feed on time even while there are no requests. */
export const listen = async (handler: FeedHandler, { port, host }: ListenOptions): Promise<Listening> => {
  const respond = getRequestListener((request: Request) => handler.fetch(request), {
    errorHandler: (error) => problem(400, 'Bad request', `The request cannot be read: ${String(error)}`),
  });
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE },
    (request, response) => void respond(request, response),
  );
  server.on('clientError', (error, socket) => void refuseUnreadable(error, socket));
  await new Promise<void>((resolve, reject) => {
    // The listener stays, because a later error (too many open files) would end the process otherwise.
    server.on('error', reject);
    server.listen(port, host, resolve);
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = async () => {
    await handler.refresh();
    if (server.listening)
      timer = setTimeout(() => void tick(), Math.max(SHORTEST_PAUSE, handler.untilNextAttempt()));
  };
  void tick();

  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      clearTimeout(timer);
      const stopped = handler.stop();
      await new Promise<void>((resolve) => {
        // Connections with a response under way would otherwise stay open for the whole keep-alive time.
        server.keepAliveTimeout = 1;
        const cut = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      });
      await stopped;
    },
  };
};
