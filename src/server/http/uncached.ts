import { SECURITY_HEADERS } from './headers.js';

/** An answer that is made anew for everyone. The length is set here, as a `HEAD` has no body to measure. */
export const uncached = (
  text: string,
  type: string,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response => {
  const body = new TextEncoder().encode(text);
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-length': String(body.byteLength),
      'cache-control': 'no-store',
      ...SECURITY_HEADERS,
      ...headers,
    },
  });
};
