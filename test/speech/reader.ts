/** The reader at the keyboard: presses keys, and hears what Orca says after each. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desktop } from './desktop.js';

const SAMPLE = 50;
/** Milliseconds for which nothing is said and no process has anything to do. */
const QUIET = 300;
const LIMIT = 15_000;

interface Process {
  readonly parent: number;
  readonly state: string;
}

/** The processes of this machine, with the state of their main threads. */
const processes = (): Map<number, Process> => {
  const all = new Map<number, Process>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      all.set(Number(pid), { parent: Number(parent), state });
    } catch {
      // It has ended meanwhile.
    }
  return all;
};

/** Whether a process of these, or one that they started, runs or waits for a core. */
const isBusy = (roots: readonly number[]): boolean => {
  const all = processes();
  const isOurs = (pid: number): boolean => {
    const { parent = 0 } = all.get(pid) ?? {};
    return roots.includes(pid) || (parent > 1 && isOurs(parent));
  };
  return [...all].some(([pid, { state }]) => /[RD]/.test(state) && isOurs(pid));
};

/** What is spoken by itself, as a text: `SPEECH OUTPUT: '정지' voice=hyperlink`. */
const textOf = (line: string): string => /^SPEECH OUTPUT: '([^]*)'/.exec(line)?.[1] ?? line;

export class Reader {
  readonly #desktop: Desktop;

  constructor(desktop: Desktop) {
    this.#desktop = desktop;
  }

  /** What Orca has said since it had said so much, as soon as it is silent and nothing moves. */
  async hear(since: number): Promise<readonly string[]> {
    const end = Date.now() + LIMIT;
    let said = -1;
    for (let idle = 0; idle < QUIET && Date.now() < end; idle += SAMPLE) {
      await sleep(SAMPLE);
      const { length } = this.#desktop.spoken;
      if (length !== said || isBusy(this.#desktop.pids)) idle = 0;
      said = length;
    }
    return this.#desktop.spoken.slice(since).map(textOf);
  }

  get said(): number {
    return this.#desktop.spoken.length;
  }

  /** Presses a key, by its name in X: `Tab`, `ctrl+Home`. */
  async press(key: string): Promise<readonly string[]> {
    const since = this.said;
    execFileSync('xdotool', ['key', '--clearmodifiers', key], { env: this.#desktop.env });
    return this.hear(since);
  }
}
