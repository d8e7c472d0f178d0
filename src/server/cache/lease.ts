import { MINUTE } from '../../feed/time.js';
import { LONGEST_WAIT } from './schedule.js';
import type { Store } from './stores.js';

/** The turn of one process or isolate to ask KMA, for all that share a store. */
export interface Lease {
  /** Where the feed is from: services of other sources or stations do not wait for each other. */
  readonly origin: string;
  /** The process or isolate that asks. */
  readonly holder: string;
  /** When (epoch ms) another may ask, whatever has become of the holder. */
  readonly until: number;
}

/** How long (ms) a round may take before another process may think that this one has died: a long round and more. */
export const LEASE = 5 * MINUTE;

/** Whether the stored lease (JSON, or null) leaves the turn to `wanted`. One that cannot be read does. */
export const isFree = (stored: string | null, wanted: Lease, now: number): boolean => {
  try {
    const { origin, holder, until } = JSON.parse(stored ?? '{}') as Partial<Lease>;
    const wait = Number(until) - now;
    // A longer wait than the longest means that a clock was set back.
    const held = wait > 0 && wait <= LONGEST_WAIT;
    return !held || origin !== wanted.origin || holder === wanted.holder;
  } catch {
    return true;
  }
};

/**
 * Takes a lease in a store that can only read and write. Two that read before either has written both get it: nearly
 * never where a write is seen at once, and more often where it is seen late.
 */
export const takeLease = async (
  read: () => Promise<string | null>,
  write: (json: string) => Promise<void>,
  wanted: Lease,
  now: number,
): Promise<boolean> => {
  if (!isFree(await read(), wanted, now)) return false;
  await write(JSON.stringify(wanted));
  return true;
};

export interface TurnOptions {
  readonly store: Pick<Store, 'acquire'> | null;
  readonly origin: string;
  readonly now: () => number;
  /** Takes the error of a store that fails; everyone may then ask. */
  readonly report: (error: unknown) => void;
}

/** The turn of this process to ask KMA, for which it takes the lease in a store. */
export class Turn {
  readonly #options: TurnOptions;
  #holder: string | undefined;
  #held = false;

  constructor(options: TurnOptions) {
    this.#options = options;
  }

  /** Takes the turn for `ms`. Resolves to whether it is this process's, as it always is where there are no leases. */
  async take(ms: number): Promise<boolean> {
    const { store, origin, now, report } = this.#options;
    // Made here, because Workers have no random values before their first request.
    this.#holder ??= crypto.randomUUID();
    const lease = { origin, holder: this.#holder, until: now() + ms };
    try {
      this.#held = (await store?.acquire?.(lease, now())) ?? true;
    } catch (error) {
      report(error);
      this.#held = true;
    }
    return this.#held;
  }

  /** Gives the turn back, if it is this process's. */
  async giveBack(): Promise<void> {
    if (this.#held) await this.take(0);
    this.#held = false;
  }
}
