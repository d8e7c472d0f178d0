import { SOURCES, type KmaSource } from '../../../src/kma/index.js';
import { createHandler, type FeedHandler, type HandlerOptions } from '../../../src/server/index.js';

export const sourceNamed = (name: string): KmaSource => SOURCES.find((source) => source.name === name)!;

/** Epoch ms of a time (KST) on the day of the capture: `kst('16:20')`. */
export const kst = (time: string): number => Date.parse(`2023-10-31T${time}:00+09:00`);

/** Limits that keep tests of faults short. The time-out is long, so that it does not fire on a busy machine. */
export const LIMITS = { timeout: 10_000, size: 512 * 1024, attempts: 2, pause: { first: 10, most: 20 } };

/** A handler whose clock and upstream address a test can change. */
export interface Rig {
  readonly handler: FeedHandler;
  address: string;
  now: number;
  readonly log: string[];
  get(path: string, init?: RequestInit): Promise<Response>;
  /** Waits for the work that goes on after responses. */
  settled(): Promise<void>;
}

/** The first address of payloads, the first time (epoch ms), and options of the handler. */
export interface RigOptions extends Partial<Omit<HandlerOptions, 'now'>> {
  readonly address: string;
  readonly now: number;
}

export const createRig = ({ address, now, ...options }: RigOptions): Rig => {
  const background: Promise<unknown>[] = [];
  const log: string[] = [];
  const source: KmaSource = {
    ...sourceNamed('surface-map'),
    requests: () => [{ url: rig.address, label: 'surface map' }],
  };
  const handler = createHandler({
    source,
    limits: LIMITS,
    log: (line) => log.push(line),
    random: () => 0.5,
    ...options,
    now: () => rig.now,
  });
  const rig: Rig = {
    handler,
    address,
    now,
    log,
    get: async (path, init) =>
      handler.fetch(
        new Request(`http://feed.test${path}`, init),
        {},
        { waitUntil: (work) => background.push(work) },
      ),
    settled: async () => {
      await Promise.all(background);
    },
  };
  return rig;
};
