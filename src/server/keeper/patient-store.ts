import type { Store } from './store.js';

/** Longest wait (ms) for a store; without it the feed is served from memory. */
const LONGEST = 10_000;

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LONGEST / 1000} s`)), LONGEST);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** A store that hangs, such as a network disk that is gone, fails instead. */
export const patientStore = (store: Store): Store => ({
  load: () => inTime(store.load()),
  save: (json) => inTime(store.save(json)),
});
