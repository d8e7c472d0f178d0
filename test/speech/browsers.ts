/** Starts the browsers as a reader has them: with a window, and without a driver that moves the focus by other means. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM, CHROMIUM_FLAGS, FIREFOX } from '../tools/browsers.js';
import type { Desktop } from './desktop.js';

/** Nothing but the page: no first run, no question, no update. */
const FIREFOX_PREFERENCES = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtab.preload': false,
  'browser.preonboarding.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'sidebar.revamp': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  // Accessibility is on, whatever the machine says.
  'accessibility.force_disabled': -1,
};

const CHROMIUM_PREFERENCES = { translate: { enabled: false } };
const CHROMIUM_READER_FLAGS = [
  ...CHROMIUM_FLAGS,
  '--test-type',
  '--no-default-browser-check',
  '--password-store=basic',
  '--force-renderer-accessibility',
  '--window-position=0,0',
  '--window-size=1280,980',
];

const START = {
  firefox: (desktop: Desktop, url: string): void => {
    const profile = join(desktop.folder, 'firefox');
    mkdirSync(profile);
    const lines = Object.entries(FIREFOX_PREFERENCES).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    desktop.spawn(FIREFOX, ['--no-remote', '--profile', profile, url]);
  },
  chromium: (desktop: Desktop, url: string): void => {
    const profile = join(desktop.folder, 'chromium');
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(CHROMIUM_PREFERENCES));
    desktop.spawn(CHROMIUM, [...CHROMIUM_READER_FLAGS, `--user-data-dir=${profile}`, url]);
  },
} satisfies Record<string, (desktop: Desktop, url: string) => void>;

export type Browser = keyof typeof START;
export const BROWSERS = Object.keys(START) as readonly Browser[];

export const startBrowser = (browser: Browser, desktop: Desktop, url: string): void => {
  START[browser](desktop, url);
};
