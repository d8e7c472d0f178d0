/** Bounds of a back-off, in ms. */
export interface BackoffLimits {
  readonly first: number;
  readonly most: number;
}

/** Below this a retry is no pause at all. */
const LEAST = 0.1;

/**
 * Pause before try `attempt` (1 is the first retry): exponential, with full jitter so that many servers
 * that failed together do not come back together.
 */
export const backoff = (attempt: number, { first, most }: BackoffLimits, random: () => number): number => {
  const ceiling = Math.min(most, first * 2 ** (attempt - 1));
  return ceiling * (LEAST + (1 - LEAST) * random());
};

/** Resolves after `ms`, or rejects with the signal's reason. */
export const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
