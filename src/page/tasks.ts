import { viewObserver, type Observer } from './observers.js';

/** Ms after which a frame that does not come is not waited for, as in an `iframe` that is not drawn. */
const LONGEST = 50;

/** Resolves in a task of its own, before which the browser can paint and answer the reader. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    // The DOMs of test runners may have no channels. A timer would wait for them, where they simulate time.
    if (typeof MessageChannel !== 'function') {
      resolve();
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Resolves in a task after the next frame, with which an element is painted. Tests of pages that stop the clock also stop
 * animation frames, idle callbacks and `setTimeout`, so none of these tells it.
 */
export const painted = async (element: Element): Promise<void> => {
  let observer!: Observer;
  await new Promise<unknown>((resolve) => {
    observer = viewObserver(resolve);
    observer.observe(element);
    // Safari has had it since 16.
    if ('timeout' in AbortSignal) AbortSignal.timeout(LONGEST).addEventListener('abort', resolve);
    else setTimeout(resolve, LONGEST);
  });
  observer.disconnect();
  // The observer is asked while the frame is made: whatever waits for the frame itself comes first.
  await nextTask();
};
