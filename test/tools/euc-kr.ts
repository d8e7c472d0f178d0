/** Every character of two bytes in KS X 1001, with these bytes: what Node decodes, since it encodes UTF-8 alone. */
const BYTES = new Map<string, Buffer>();
for (let lead = 0xa1; lead <= 0xfe; lead += 1)
  for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
    const bytes = Buffer.from([lead, trail]);
    BYTES.set(new TextDecoder('euc-kr').decode(bytes), bytes);
  }

/** A text in EUC-KR. */
export const toEucKr = (text: string): Buffer =>
  Buffer.concat([...text].map((character) => BYTES.get(character) ?? Buffer.from(character, 'latin1')));
