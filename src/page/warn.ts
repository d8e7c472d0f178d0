const told = new Set<string>();

/**
 * Tells whoever builds the page what they have to mend and cannot see, in their console: once a page for each
 * `topic`. Nothing else is ever written there.
 */
export const warn = (topic: string, text: string): void => {
  if (told.has(topic)) return;
  told.add(topic);
  console.warn(`nalssi: ${text}`);
};
