/** Whether the programs of a desktop have something to do, as Linux tells it in `/proc`. */
import { readdirSync, readFileSync } from 'node:fs';

interface Status {
  /** `R` runs or waits for a core, `D` waits for a disk, `S` waits for something to do. */
  readonly state: string;
  readonly parent: number;
}

/** Of the main thread of a process. */
const statusOf = (pid: number | string): Status | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
};

/** These processes and all that they started. */
export const withDescendants = (roots: readonly number[]): number[] => {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one)))
    parents.set(Number(name), statusOf(name)?.parent ?? 0);
  const isOurs = (pid: number): boolean => roots.includes(pid) || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isOurs);
};

/** Whether one of these processes runs or waits for a core. */
export const isBusy = (pids: readonly number[]): boolean =>
  pids.some((pid) => /[RD]/.test(statusOf(pid)?.state ?? ''));
