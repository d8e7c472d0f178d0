/** The reader at the keyboard: presses keys, and hears what Orca says after each. */
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desktop } from './desktop.js';
import { isBusy, withDescendants } from './processes.js';

const SAMPLE = 50;
/** Milliseconds for which nothing is said and no process has anything to do. */
const QUIET = 300;
/** The same for a browser that has just started, and goes on with this and that. */
export const SETTLED = 2000;
const LIMIT = 15_000;
const FOUND_AGAIN = 3000;

/** What is spoken by itself, as a text: `SPEECH OUTPUT: '정지' voice=hyperlink`. */
const textOf = (line: string): string => /^SPEECH OUTPUT: '([^]*)'/.exec(line)?.[1] ?? line;

export class Reader {
  readonly #desktop: Desktop;
  #found: readonly number[] = [];
  #foundAt = 0;

  constructor(desktop: Desktop) {
    this.#desktop = desktop;
  }

  /** What Orca has said since it had said so much, as soon as it is silent and nothing moves. */
  async hear(since: number, quiet = QUIET): Promise<readonly string[]> {
    const end = Date.now() + LIMIT;
    const pids = this.#processes();
    let said = -1;
    for (let idle = 0; idle < quiet && Date.now() < end; idle += SAMPLE) {
      await sleep(SAMPLE);
      if (this.said !== said || isBusy(pids)) idle = 0;
      said = this.said;
    }
    return this.#desktop.spokenSince(since).map(textOf);
  }

  /** All processes of the desktop. To find them takes longer than a key, and few are new within a page. */
  #processes(): readonly number[] {
    if (Date.now() - this.#foundAt > FOUND_AGAIN) {
      this.#found = withDescendants(this.#desktop.pids);
      this.#foundAt = Date.now();
    }
    return this.#found;
  }

  /** How much Orca has said. */
  get said(): number {
    return this.#desktop.spoken;
  }

  /** Presses a key, by its name in X: `Tab`, `ctrl+Home`. */
  press(key: string): Promise<readonly string[]> {
    return this.#after('key', '--clearmodifiers', key);
  }

  type(text: string): Promise<readonly string[]> {
    return this.#after('type', '--clearmodifiers', text);
  }

  /** Puts the pointer on a point of the screen. */
  point([x, y]: readonly [x: number, y: number]): Promise<readonly string[]> {
    return this.#after('mousemove', String(x), String(y));
  }

  #after(...command: readonly string[]): Promise<readonly string[]> {
    const since = this.said;
    execFileSync('xdotool', command, { env: this.#desktop.env });
    return this.hear(since);
  }
}
