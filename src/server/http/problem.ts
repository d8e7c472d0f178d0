import { uncached } from './uncached.js';

/** An error as `application/problem+json` (RFC 9457), in words that a person can act on. */
export const problem = (
  status: number,
  title: string,
  detail: string,
  headers: Record<string, string> = {},
): Response =>
  uncached(
    JSON.stringify({ type: 'about:blank', title, status, detail }),
    'application/problem+json; charset=utf-8',
    { status, headers },
  );
