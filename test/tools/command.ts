import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';

export interface CommandOptions {
  /** Added to the environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** After so many minutes the command and all it started is ended. */
  readonly minutes: number;
  /** File descriptor that takes what the command prints; without, our own standard streams do. */
  readonly output?: number;
}

/** Ends a command with everything it started: browsers, servers, test files. */
const endGroup = (child: ChildProcess): void => {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

/** Runs a command; returns why it failed, or null. */
export const runCommand = (command: readonly string[], options: CommandOptions): Promise<string | null> =>
  new Promise((resolve) => {
    const [file = '', ...args] = command;
    const env = { ...process.env, ...options.env };
    // A group of its own, so that it can be ended as a whole.
    const { output } = options;
    const stdio: StdioOptions = output === undefined ? 'inherit' : ['ignore', output, output];
    const child = spawn(file, args, { env, stdio, detached: true });
    let reason: string | null = null;
    const interrupt = (): void => {
      endGroup(child);
      process.exit(130);
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    const timer = setTimeout(() => {
      reason = `not finished after ${options.minutes} minutes`;
      endGroup(child);
    }, options.minutes * 60_000);
    const finish = (result: string | null): void => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      endGroup(child);
      resolve(reason ?? result);
    };
    child.once('error', (error) => {
      finish(error.message);
    });
    child.once('exit', (code, signal) => {
      finish(code === 0 ? null : `ended with ${signal ?? code}`);
    });
  });
