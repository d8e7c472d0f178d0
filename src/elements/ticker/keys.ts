const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Rows that a key moves by; 0 for other keys, and with those that make the arrows the browser's own. */
export const stepOf = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): number =>
  altKey || ctrlKey || metaKey ? 0 : (STEPS[key] ?? 0);
