/** A desktop without a screen, with a display, a bus and a home folder of its own, on which Orca speaks into a file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { until } from './until.js';

const BUS_LAUNCHERS = ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher'];
const BUS_LAUNCHER = BUS_LAUNCHERS.find((file) => existsSync(file)) ?? '';

/** Debian's, which has the modules that Orca needs. */
const PYTHON = '/usr/bin/python3';
const LISTEN = fileURLToPath(new URL('listen.py', import.meta.url));

/**
 * Lets a process go before the other steps of the suite where that is allowed: what is said depends on the pauses in which
 * Orca and a browser answer each other, and all of it needs half a core.
 */
const prefer = (pid: number): void => {
  try {
    setPriority(pid, -10);
  } catch {
    // Only root may.
  }
};

/** The first line that a process writes on its third additional stream. */
const firstLine = (child: ChildProcess, stream: number): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => {
      reject(new Error(`${child.spawnfile} ended with ${code}`));
    });
    (child.stdio[stream] as Readable).once('data', (data) => {
      resolve(String(data).trim());
    });
  });

export class Desktop {
  readonly folder = mkdtempSync(join(tmpdir(), 'nalssi-speech-'));
  readonly #processes: ChildProcess[] = [];
  #env: NodeJS.ProcessEnv = {};

  get env(): NodeJS.ProcessEnv {
    return this.#env;
  }

  get pids(): number[] {
    return this.#processes.flatMap(({ pid }) => pid ?? []);
  }

  /** Starts a program on this desktop. */
  spawn(command: string, args: readonly string[]): ChildProcess {
    const child = spawn(command, args, {
      env: this.#env,
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      // A group of its own, so that it can be ended with everything that it started.
      detached: true,
    });
    this.#processes.push(child);
    if (child.pid) prefer(child.pid);
    return child;
  }

  async start(): Promise<void> {
    process.once('exit', this.stop);
    prefer(process.pid);
    const home = join(this.folder, 'home');
    const run = join(this.folder, 'run');
    mkdirSync(home);
    mkdirSync(run, { mode: 0o700 });
    writeFileSync(this.log, '');
    this.#env = {
      PATH: process.env['PATH'],
      HOME: home,
      XDG_RUNTIME_DIR: run,
      TMPDIR: this.folder,
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      TZ: 'America/Los_Angeles',
      GSETTINGS_BACKEND: 'keyfile',
      GNOME_ACCESSIBILITY: '1',
      SPEECH_LOG: this.log,
    };
    const screen = ['-screen', '0', '1280x1000x24', '-nolisten', 'tcp'];
    const display = await firstLine(this.spawn('Xvfb', ['-displayfd', '3', ...screen]), 3);
    this.#env = { ...this.#env, DISPLAY: `:${display}` };
    const bus = this.spawn('dbus-daemon', ['--session', '--nofork', '--print-address=3']);
    this.#env = { ...this.#env, DBUS_SESSION_BUS_ADDRESS: await firstLine(bus, 3) };
    this.spawn('openbox', []);
    this.spawn(BUS_LAUNCHER, ['--launch-immediately', '--a11y=1', '--screen-reader=1']);
    this.spawn(PYTHON, [LISTEN]);
    await until('Orca to speak', () => this.spoken > 0);
  }

  get log(): string {
    return join(this.folder, 'speech.log');
  }

  /** How much Orca has said so far, in bytes. */
  get spoken(): number {
    return statSync(this.log).size;
  }

  /** What Orca has said since then. */
  spokenSince(bytes: number): string[] {
    const lines = readFileSync(this.log).subarray(bytes).toString().split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as string);
  }

  readonly stop = (): void => {
    process.off('exit', this.stop);
    for (const { pid } of this.#processes.reverse())
      try {
        if (pid) process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
}
