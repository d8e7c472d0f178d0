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
