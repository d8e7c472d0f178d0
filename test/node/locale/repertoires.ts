/** Characters of national character sets, each of which contains the forms of one language only. */

/** All characters that an encoding has in a block of two-byte codes. */
const block = (
  encoding: string,
  leads: readonly [number, number],
  trails: readonly [number, number],
): Set<string> => {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead += 1)
    for (let trail = trails[0]; trail <= trails[1]; trail += 1) bytes.push(lead, trail);
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
};

/** JIS X 0208, only the first level of its kanji: everyday Japanese. */
export const JIS_FIRST_LEVEL = block('euc-jp', [0xa1, 0xcf], [0xa1, 0xfe]);
/** GB 2312: simplified Chinese. */
export const GB2312 = block('gbk', [0xa1, 0xf7], [0xa1, 0xfe]);
/** Big5: traditional Chinese. */
export const BIG5 = new Set([
  ...block('big5', [0xa1, 0xf9], [0x40, 0x7e]),
  ...block('big5', [0xa1, 0xf9], [0xa1, 0xfe]),
]);
