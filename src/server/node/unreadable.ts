import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problem } from '../http/problem.js';

/** What Node's parser may find, by its code: status and words for whoever asked. */
const FINDINGS: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  HPE_INVALID_URL: [
    400,
    'An address holds ASCII only: 서울 is written /feed.json?stations=%EC%84%9C%EC%9A%B8, which browsers do by themselves and curl with --get --data-urlencode stations=서울.',
  ],
  HPE_HEADER_OVERFLOW: [431, 'The address and the headers of a request may have 16 kB together.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request was not complete in time.'],
};
const OTHER = [400, 'This is no request of HTTP/1.1.'] as const;

/** For `clientError`: says in words what Node's parser could not read, for which it has a bare 400, and hangs up. */
export const refuseUnreadable = async (
  { code = '' }: NodeJS.ErrnoException,
  socket: Duplex,
): Promise<void> => {
  const [status, detail] = FINDINGS[code] ?? OTHER;
  const title = STATUS_CODES[status]!;
  const answer = problem(status, title, detail, { connection: 'close' });
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const text = `HTTP/1.1 ${status} ${title}\r\n${headers}\r\n${await answer.text()}`;
  // A connection that was reset has nobody to answer to.
  if (!socket.writable) socket.destroy();
  else socket.end(text, () => socket.destroy());
};
