/** Web Test Runner reporter that leaves the numbers of the run, summed over the engines, as JSON. */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { addCounts, type Counts, noCounts } from './counts.js';

const countSuite = (suite: TestSuiteResult, counts: Counts): void => {
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) countSuite(inner, counts);
};

const countSession = (session: TestSession): Counts => {
  const counts = noCounts();
  if (session.testResults) countSuite(session.testResults, counts);
  // Failed without a failed test: an engine that did not start, a file that did not load.
  if (!session.passed && counts.failed === 0) counts.failed = 1;
  return counts;
};

export const countReporter = (file: string): Reporter => ({
  stop: ({ sessions }) => {
    const total = noCounts();
    for (const session of sessions) addCounts(total, countSession(session));
    writeFileSync(file, JSON.stringify(total));
  },
});
