/**
 * The whole body, or null where it is larger than `limit` bytes: no more than that is held in memory. `fetch` has
 * decompressed the body before, so a small one that unpacks to a huge one is given up as well.
 *
 * A body that is too large is cancelled and its request is not aborted, because a page may have cloned the response, as
 * monitoring scripts do, and still be reading the clone.
 */
export const readBody = async (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<Blob | null> => {
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; size <= limit;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks);
    size += value.byteLength;
    chunks.push(value);
  }
  reader.cancel().catch(() => undefined);
  return null;
};
