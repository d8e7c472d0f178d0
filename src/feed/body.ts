const join = (chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
};

/**
 * The whole body of a response, or null where it is larger than `limit` bytes: no more is held in memory. `fetch` has
 * decompressed the body already, so the limit also applies to a small one that unpacks to a huge one.
 *
 * A body that is too large is cancelled, but its request is not aborted, because a page may have cloned the response,
 * as monitoring scripts do, and may still be reading the clone.
 */
export const readBody = async (
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= limit;) {
    const { done, value } = await reader.read();
    if (done) return join(chunks, size);
    size += value.byteLength;
    chunks.push(value);
  }
  reader.cancel().catch(() => undefined);
  return null;
};
