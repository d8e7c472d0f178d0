import { MOST_QUALIFIERS, QUALIFIERS, VOCABULARY } from './vocabulary.js';

/** KMA's text for a condition's code: `clear` → `맑음`, `light-rain` → `약비`; undefined for what is no code. */
export const textOfCode = (code: string, most = MOST_QUALIFIERS): string | undefined => {
  const row = VOCABULARY.find(([one]) => one === code);
  if (row || most === 0) return row?.[1];
  for (const [text, qualifier] of QUALIFIERS) {
    const [before, after] = qualifier.split('*') as [string, string];
    if (!code.startsWith(before) || !code.endsWith(after)) continue;
    const inner = textOfCode(code.slice(before.length, code.length - after.length), most - 1);
    if (inner) return after ? inner + text : text + inner;
  }
  return undefined;
};
