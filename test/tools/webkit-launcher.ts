/**
 * Web Test Runner launcher for Debian's WebKitGTK: Xvfb, WebKitWebDriver and MiniBrowser, driven by W3C
 * WebDriver over fetch. It answers as type `playwright` with the part of a page that the runner's commands
 * use, so `setViewport`, `sendKeys` and `sendMouse` work unchanged. Not below 447 px of viewport: the
 * browser's toolbar does not get narrower; test narrow layouts by the width of a container. Nor a viewport of less
 * height than 600 px: Xvfb has no window manager, so the keyboard is with the window under the pointer, which is in the
 * middle of the screen.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserLauncher } from '@web/test-runner';
import { webDriverPage } from './webkit-page.js';

const ARCHITECTURE = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
export const MINIBROWSER =
  process.env['MINIBROWSER'] ?? `/usr/lib/${ARCHITECTURE}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;

const START_LIMIT = 15_000;
const REQUEST_LIMIT = 60_000;

export interface WebKitOptions {
  readonly name: string;
  readonly reducedMotion: boolean;
  readonly env: NodeJS.ProcessEnv;
}

/** A port of this machine that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

/** Starts Xvfb on a display number of its own choice and answers it (`:1`). */
const startDisplay = (processes: ChildProcess[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    processes.push(xvfb);
    xvfb.once('error', reject).once('exit', (code) => {
      reject(new Error(`Xvfb ended with ${code}`));
    });
    (xvfb.stdio[3] as Readable).once('data', (data) => {
      resolve(`:${String(data).trim()}`);
    });
  });

class WebKitLauncher implements BrowserLauncher {
  readonly name: string;
  readonly type = 'playwright';
  readonly concurrency = 1;
  readonly #options: WebKitOptions;
  readonly #processes: ChildProcess[] = [];
  readonly #active = new Map<string, string>();
  readonly #profile = mkdtempSync(join(tmpdir(), 'nalssi-webkit-'));
  #driver = '';
  #session: string | undefined;
  #opening: Promise<void> | undefined;

  constructor(options: WebKitOptions) {
    this.name = options.name;
    this.#options = options;
  }

  async #request(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.#driver + path, {
      method,
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(REQUEST_LIMIT),
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebDriver ${method} ${path}: ${error} ${message}`);
  }

  readonly #command = (method: string, path: string, body?: object): Promise<unknown> =>
    this.#request(method, `/session/${this.#session}${path}`, body);

  async #open(): Promise<void> {
    // WebKitGTK learns prefers-reduced-motion from GTK's settings.
    mkdirSync(join(this.#profile, 'gtk-3.0'));
    const animations = this.#options.reducedMotion ? 0 : 1;
    writeFileSync(
      join(this.#profile, 'gtk-3.0/settings.ini'),
      `[Settings]\ngtk-enable-animations=${animations}\n`,
    );
    const env: NodeJS.ProcessEnv = {
      ...this.#options.env,
      // As root the sandbox does not start.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      // Without a GPU the accelerated path draws every frame in software, at three times the cost.
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      NO_AT_BRIDGE: '1',
      XDG_CONFIG_HOME: this.#profile,
      XDG_CACHE_HOME: this.#profile,
      XDG_DATA_HOME: this.#profile,
    };
    env['DISPLAY'] ??= await startDisplay(this.#processes);
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
    this.#processes.push(driver);
    const failed = new Promise<never>((_, reject) => driver.once('error', reject));
    this.#driver = `http://127.0.0.1:${port}`;
    await Promise.race([failed, this.#whenReady()]);
    const browser = { binary: MINIBROWSER, args: ['--automation'] };
    const session = await this.#request('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } },
    });
    this.#session = (session as { sessionId: string }).sessionId;
  }

  async #whenReady(): Promise<void> {
    const end = Date.now() + START_LIMIT;
    for (;;) {
      try {
        await this.#request('GET', '/status');
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        await sleep(100);
      }
    }
  }

  async startSession(id: string, url: string): Promise<void> {
    await (this.#opening ??= this.#open());
    this.#active.set(id, url);
    await this.#command('POST', '/url', { url });
  }

  isActive(id: string): boolean {
    return this.#active.has(id);
  }

  getBrowserUrl(id: string): string {
    return this.#active.get(id) ?? '';
  }

  async stopSession(id: string): Promise<{ errors: [] }> {
    this.#active.delete(id);
    // An empty page ends whatever the test left running.
    if (this.#session) await this.#command('POST', '/url', { url: 'about:blank' });
    return { errors: [] };
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('WebKitGTK runs no debug session'));
  }

  async stop(): Promise<void> {
    if (this.#session) await this.#command('DELETE', '').catch(() => undefined);
    for (const child of this.#processes.reverse()) child.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  getPage(): ReturnType<typeof webDriverPage> {
    return webDriverPage(this.#command);
  }
}

/** A launcher of one WebKitGTK window. */
export const webkitLauncher = (options: WebKitOptions): BrowserLauncher => new WebKitLauncher(options);
