/** Ms after which a page that is never idle is interrupted. */
const LONGEST = 200;
/** Ms in which a browser without idle callbacks, such as Safari, has painted what is there. */
const PAINTED = 32;

/** Resolves in an idle moment of the page, once what is there has been painted. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: LONGEST });
    else setTimeout(resolve, PAINTED);
  });

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
