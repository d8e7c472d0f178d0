import type { FeedIssue } from '../../feed/index.js';
import type { SourceError, SourcePayload } from '../source.js';
import { readGrid, type Grid } from './body.js';
import { OPERATIONS, type Variable } from './requests.js';

export type Answer = { readonly grid: Grid } | { readonly error: SourceError };

/** The answer for a variable among the payloads of a round; null where there is none. */
export const answerOf = (payloads: readonly SourcePayload[], variable: Variable): Answer | null => {
  const payload = payloads.find(({ part }) => part === variable);
  return payload ? readGrid(payload, `${OPERATIONS[variable]} ${variable}`, variable !== 'T1H') : null;
};

/** The values of an answer; null where there are none, and an issue more where it cannot be read. */
export const valuesOf = (answer: Answer | null, lost: string, issues: FeedIssue[]): Grid | null => {
  if (answer === null) return null;
  if ('grid' in answer) return answer.grid;
  issues.push({ code: 'invalid-row', path: ['observations'], message: `${lost}: ${answer.error.message}` });
  return null;
};
