import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT = 60_000;

/** Waits for a condition, which is looked at 20 times a second. */
export const until = async (what: string, isTrue: () => boolean): Promise<void> => {
  const end = Date.now() + LIMIT;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(`Waited for ${what} in vain`);
    await sleep(50);
  }
};
