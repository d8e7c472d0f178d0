const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** The name of a key; empty with a modifier key, since such a combination belongs to the browser. */
export const keyOf = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): string =>
  altKey || ctrlKey || metaKey ? '' : key;

/** The number of rows that a key moves by; 0 for keys that do not. */
export const stepOf = (event: KeyboardEvent): number => STEPS[keyOf(event)] ?? 0;
