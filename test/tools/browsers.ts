/**
 * The three engines. Each runs in a time zone of its own, so that a day or an hour taken from the reader's
 * clock shows; reduced motion is a setting of the whole browser, the one way that works in all three.
 */
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { webkitLauncher } from './webkit-launcher.js';

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Launch = (name: string, reducedMotion: boolean) => BrowserLauncher;
type PuppeteerOptions = NonNullable<Parameters<typeof chromeLauncher>[0]>['launchOptions'];

const puppeteerLauncher = (name: string, launchOptions: PuppeteerOptions): BrowserLauncher => {
  const launcher = chromeLauncher({ puppeteer, launchOptions: { headless: true, ...launchOptions } });
  launcher.name = name;
  return launcher;
};

const ENGINES = {
  chromium: (name, reducedMotion) =>
    puppeteerLauncher(name, {
      executablePath: CHROMIUM,
      args: reducedMotion ? [...CHROMIUM_FLAGS, '--force-prefers-reduced-motion'] : CHROMIUM_FLAGS,
      env: { ...process.env, TZ: 'America/Los_Angeles' },
    }),
  // puppeteer-core speaks WebDriver BiDi to a stock Firefox.
  firefox: (name, reducedMotion) =>
    puppeteerLauncher(name, {
      browser: 'firefox',
      executablePath: FIREFOX,
      extraPrefsFirefox: { 'ui.prefersReducedMotion': reducedMotion ? 1 : 0 },
      env: { ...process.env, TZ: 'Pacific/Auckland' },
    }),
  webkit: (name, reducedMotion) =>
    webkitLauncher({ name, reducedMotion, env: { ...process.env, TZ: 'Asia/Seoul' } }),
} satisfies Record<string, Launch>;

export type Engine = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as readonly Engine[];

/** Launchers of the engines asked for by name; an unknown name is an error, not an engine less. */
export const launchers = (engines: readonly string[], reducedMotion: boolean): BrowserLauncher[] =>
  engines.map((engine) => {
    if (!Object.hasOwn(ENGINES, engine))
      throw new Error(`Unknown engine ${engine}: ${ENGINE_NAMES.join(', ')}`);
    return ENGINES[engine as Engine](reducedMotion ? `${engine}, reduced motion` : engine, reducedMotion);
  });
