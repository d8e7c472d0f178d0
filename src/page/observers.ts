/** What is used of an observer. */
export type Observer = Pick<ResizeObserver, 'observe' | 'disconnect'>;

const BLIND: Observer = { observe: () => undefined, disconnect: () => undefined };

/** Calls `changed` when the size of an observed element changes; never in a DOM without layout, as test runners have. */
export const sizeObserver = (changed: () => void): Observer =>
  'ResizeObserver' in globalThis ? new ResizeObserver(changed) : BLIND;

/** Tells whether the observed element is in view; never in a DOM without layout. */
export const viewObserver = (changed: (inView: boolean) => void): Observer =>
  'IntersectionObserver' in globalThis
    ? new IntersectionObserver((entries) => changed(entries.at(-1)!.isIntersecting))
    : BLIND;
