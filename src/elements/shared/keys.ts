const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** The name of a key that is pressed alone; with a modifier it is the browser's own, and its name is empty here. */
export const keyOf = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): string =>
  altKey || ctrlKey || metaKey ? '' : key;

/** Rows that a key moves by; 0 for all others. */
export const stepOf = (event: KeyboardEvent): number => STEPS[keyOf(event)] ?? 0;
