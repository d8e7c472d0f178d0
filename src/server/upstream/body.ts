import { FetchFailure } from './failure.js';

const tooLarge = (limit: number) =>
  new FetchFailure('too-large', `the answer is larger than ${Math.round(limit / 1024)} kB`);

/**
 * The whole body, never more than `limit` bytes of it in memory. `fetch` has decompressed what arrives
 * here, so a small body that unpacks to a huge one stops at the same limit. The caller ends the request.
 */
export const readBody = async (response: Response, limit: number): Promise<Uint8Array> => {
  if (Number(response.headers.get('content-length')) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body) {
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > limit) throw tooLarge(limit);
      chunks.push(value);
    }
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
};
