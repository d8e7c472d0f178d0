import { formatPath } from '../../feed/index.js';
import type { RoundResult } from '../upstream/round.js';

/** This many rows are named, the rest is counted. */
const NAMED = 3;

/** What KMA's answers had, or should have had, and the feed has not: in words, or null where it is whole. */
export const leftOut = ({ issues, missed }: RoundResult & { ok: true }): string | null => {
  const rows = issues
    .slice(0, NAMED)
    .map(({ path, code, message }) => `${formatPath(path)}: ${message ?? code}`);
  const more = issues.length > NAMED ? `, and ${issues.length - NAMED} more` : '';
  const parts = [
    missed.length > 0 && `no answer for ${missed.join(', ')}`,
    rows.length > 0 && `left out: ${rows.join(', ')}${more}`,
  ];
  return parts.filter(Boolean).join('; ') || null;
};
