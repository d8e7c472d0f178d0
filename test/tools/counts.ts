/** Numbers of tests. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const noCounts = (): Counts => ({ passed: 0, failed: 0, skipped: 0 });

export const addCounts = (total: Counts, more: Counts): void => {
  total.passed += more.passed;
  total.failed += more.failed;
  total.skipped += more.skipped;
};
