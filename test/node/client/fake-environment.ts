import type { Environment } from '../../../src/client/environment.js';

/** One request of a poller; the test responds to it. */
export interface FakeRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly at: number;
  answer(response: Response): Promise<void>;
  fail(error: Error): Promise<void>;
}

interface Task {
  readonly at: number;
  readonly run: () => void;
}

/** The time-out of a request in ms; no other timer is as long. */
const TIMEOUT = 10_000;

/** Lets all promises that are ready settle, without waiting for a body that is being read. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    // Unlike a timer, this is never delayed by the browser.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** An environment with a simulated clock, network and reader; it counts what is left behind. */
export class FakeEnvironment implements Environment {
  clock: number;
  visible = true;
  connected = true;
  worker = false;
  chance = 0;
  /** If set, responds to requests automatically. */
  server: ((request: FakeRequest) => Response) | undefined;
  readonly requests: FakeRequest[] = [];
  readonly #tasks = new Set<Task>();
  readonly #watchers = new Set<() => void>();
  readonly #reading: Promise<void>[] = [];
  /** Requests that are neither aborted nor whose response has been read to its end. */
  readonly #open = new Set<FakeRequest>();
  #latestDone: Promise<void> = Promise.resolve();

  constructor(start: string) {
    this.clock = Date.parse(start);
  }

  get timers(): number {
    return this.#tasks.size;
  }
  get open(): number {
    return this.#open.size;
  }
  get watchers(): number {
    return this.#watchers.size;
  }
  /** Times of the requests, in ms since `from`. */
  since(from: string): number[] {
    return this.requests.map(({ at }) => at - Date.parse(from));
  }

  // As in a browser, the promise rejects when the signal is aborted, before and after the headers.
  fetch(url: string, init: RequestInit): Promise<Response> {
    return new Promise((resolve, reject) => {
      const signal = init.signal!;
      const done = this.#latestDone;
      const after = (): Promise<void> => (this.#reading.push(done), this.quiet());
      signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      const request: FakeRequest = {
        url,
        init,
        at: this.clock,
        answer: (response) => (resolve(response), after()),
        fail: (error) => (reject(error), after()),
      };
      this.requests.push(request);
      this.#open.add(request);
      const close = () => this.#open.delete(request);
      signal.addEventListener('abort', close);
      void done.then(close);
      if (!this.server) return;
      resolve(this.server(request));
      this.#reading.push(done);
    });
  }
  now(): number {
    return this.clock;
  }
  random(): number {
    return this.chance;
  }
  after(ms: number, run: () => void): () => void {
    const task = { at: this.clock + ms, run };
    this.#tasks.add(task);
    let end: () => void = () => undefined;
    // A request must clear its time-out when it is done, whatever the result.
    if (ms === TIMEOUT) this.#latestDone = new Promise((resolve) => (end = resolve));
    return () => {
      this.#tasks.delete(task);
      end();
    };
  }
  awake(): boolean {
    return this.visible;
  }
  online(): boolean {
    return this.connected;
  }
  intercepted(): boolean {
    return this.worker;
  }
  watch(callback: () => void): () => void {
    this.#watchers.add(callback);
    return () => this.#watchers.delete(callback);
  }

  /** Makes the page visible or hidden. */
  show(visible: boolean): void {
    this.visible = visible;
    for (const callback of [...this.#watchers]) callback();
  }

  /** Makes the device online or offline. */
  connect(connected: boolean): void {
    this.connected = connected;
    for (const callback of [...this.#watchers]) callback();
  }

  /** Waits until every response has been read. */
  async quiet(): Promise<void> {
    do {
      await Promise.all(this.#reading.splice(0));
      await settled();
    } while (this.#reading.length);
  }

  /** Advances the clock by `ms`, one timer after another. */
  async pass(ms: number): Promise<void> {
    await this.quiet();
    const end = this.clock + ms;
    for (;;) {
      const [next] = [...this.#tasks].sort((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.#tasks.delete(next);
      this.clock = Math.max(this.clock, next.at);
      next.run();
      await this.quiet();
    }
    this.clock = end;
  }
}
