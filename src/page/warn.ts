const warned = new Set<string>();

/**
 * Warns the page's author in the console about a mistake that is not visible on the page, once for each `topic`. The
 * library writes nothing else to the console.
 */
export const warn = (topic: string, text: string): void => {
  if (warned.has(topic)) return;
  warned.add(topic);
  console.warn(`nalssi: ${text}`);
};
