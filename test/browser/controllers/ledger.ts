/** A timer that is set and has neither run nor been cleared. */
export interface PendingTimer {
  readonly delay: number;
  readonly task: () => void;
}

/**
 * Records what code leaves behind until `close()` is called: timers, listeners and observers. With `still`, timers
 * that are set meanwhile run only by `run()`.
 */
export class Ledger {
  readonly #timers = new Map<number, PendingTimer>();
  readonly #listeners = new Set<string>();
  readonly #observers = new Set<object>();
  readonly #ids = new Map<unknown, number>();
  readonly #undo: (() => void)[] = [];

  constructor(still = false) {
    this.#watchTimers(still);
    this.#watchListeners();
    this.#watchObservers('IntersectionObserver');
    this.#watchObservers('MutationObserver');
  }

  get timers(): readonly PendingTimer[] {
    return [...this.#timers.values()];
  }

  get open(): { timers: number; listeners: number; observers: number } {
    return { timers: this.#timers.size, listeners: this.#listeners.size, observers: this.#observers.size };
  }

  /** Runs the pending timers as if they were due. */
  run(): void {
    const due = this.timers;
    this.#timers.clear();
    for (const { task } of due) task();
  }

  close(): void {
    for (const undo of this.#undo) undo();
  }

  #replace<T extends object>(owner: T, key: keyof T, value: unknown): void {
    const before = owner[key];
    owner[key] = value as T[keyof T];
    this.#undo.push(() => (owner[key] = before));
  }

  #watchTimers(still: boolean): void {
    const setTimeout = window.setTimeout as (task: () => void, delay: number) => number;
    const { clearTimeout } = window;
    this.#replace(window, 'setTimeout', (task: () => void, delay = 0): number => {
      const run = (): void => {
        this.#timers.delete(id);
        task();
      };
      // A real timer's id, also where the timer does not run.
      const id = setTimeout.call(window, still ? () => undefined : run, still ? 2 ** 31 - 1 : delay);
      this.#timers.set(id, { delay, task });
      return id;
    });
    this.#replace(window, 'clearTimeout', (id: number | undefined): void => {
      if (id !== undefined) this.#timers.delete(id);
      clearTimeout.call(window, id);
    });
  }

  #id(thing: unknown): number {
    if (!this.#ids.has(thing)) this.#ids.set(thing, this.#ids.size);
    return this.#ids.get(thing)!;
  }

  #watchListeners(): void {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const keyOf = (target: unknown, type: string, listener: unknown): string =>
      `${this.#id(target ?? window)} ${type} ${this.#id(listener)}`;
    const listeners = this.#listeners;
    this.#replace(
      EventTarget.prototype,
      'addEventListener',
      function (
        this: EventTarget,
        ...[type, listener, options]: Parameters<EventTarget['addEventListener']>
      ): void {
        const key = keyOf(this, type, listener);
        listeners.add(key);
        if (typeof options === 'object')
          addEventListener.call(options.signal ?? new EventTarget(), 'abort', () => listeners.delete(key));
        addEventListener.call(this ?? window, type, listener, options);
      },
    );
    this.#replace(
      EventTarget.prototype,
      'removeEventListener',
      function (
        this: EventTarget,
        ...[type, listener, options]: Parameters<EventTarget['removeEventListener']>
      ): void {
        listeners.delete(keyOf(this, type, listener));
        removeEventListener.call(this ?? window, type, listener, options);
      },
    );
  }

  #watchObservers(name: 'IntersectionObserver' | 'MutationObserver'): void {
    const observers = this.#observers;
    const Original = window[name] as new (callback: () => void) => MutationObserver;
    this.#replace(
      window,
      name,
      class extends Original {
        override observe(...args: Parameters<MutationObserver['observe']>): void {
          observers.add(this);
          super.observe(...args);
        }
        override disconnect(): void {
          observers.delete(this);
          super.disconnect();
        }
      },
    );
  }
}
