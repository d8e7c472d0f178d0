/** Sees to it that what the tests run on is there: three engines, a Korean font, a web server, PHP, Java and a screen reader. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM, FIREFOX } from './browsers.js';
import { runCommand } from './command.js';
import { inPath } from './in-path.js';
import { MINIBROWSER } from './webkit-launcher.js';

interface Need {
  readonly what: string;
  /** Debian's packages. */
  readonly packages: readonly string[];
  readonly found: () => boolean;
  /** Its tests are skipped where it is missing. */
  readonly optional?: true;
}

const hasKoreanFont = (): boolean => {
  try {
    return execFileSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
};

const NEEDS: readonly Need[] = [
  {
    what: `Chromium (${CHROMIUM}; CHROMIUM names another)`,
    packages: ['chromium'],
    found: () => existsSync(CHROMIUM),
  },
  {
    what: `Firefox (${FIREFOX}; FIREFOX names another)`,
    packages: ['firefox-esr'],
    found: () => existsSync(FIREFOX),
  },
  {
    what: `WebKitGTK with its driver (WebKitWebDriver in the PATH, ${MINIBROWSER}; MINIBROWSER names another)`,
    packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0'],
    found: () => inPath('WebKitWebDriver') && existsSync(MINIBROWSER),
  },
  { what: 'Xvfb', packages: ['xvfb', 'xauth'], found: () => inPath('Xvfb') },
  { what: 'A Korean font', packages: ['fonts-noto-cjk', 'fontconfig'], found: hasKoreanFont },
  { what: 'nginx', packages: ['nginx-light'], found: () => inPath('nginx') },
  { what: 'PHP', packages: ['php-cli'], found: () => inPath('php'), optional: true },
  {
    what: 'Java (javac)',
    packages: ['default-jdk-headless'],
    found: () => inPath('javac'),
    optional: true,
  },
  {
    what: 'The screen reader Orca, with xdotool and openbox',
    packages: ['orca', 'at-spi2-core', 'dbus-daemon', 'xdotool', 'openbox'],
    found: () => ['orca', 'xdotool', 'openbox'].every(inPath),
    optional: true,
  },
];

const missing = (): Need[] => NEEDS.filter(({ found }) => !found());
const packagesOf = (needs: readonly Need[]): string[] => needs.flatMap(({ packages }) => packages);

const APT = ['apt-get', '-o', 'DPkg::Lock::Timeout=600', '-y'];
const APT_ENV = {
  DEBIAN_FRONTEND: 'noninteractive',
  // nginx is started by its test, not by its package.
  RUNLEVEL: '1',
};

const install = async (needs: readonly Need[]): Promise<void> => {
  await runCommand([...APT, 'update'], { minutes: 15, env: APT_ENV });
  // apt installs nothing at all if one of the packages is not to be had.
  const optional = needs.filter((need) => need.optional).map(({ packages }) => packages);
  const required = packagesOf(needs.filter((need) => !need.optional));
  for (const packages of [required, ...optional].filter(({ length }) => length > 0))
    await runCommand([...APT, 'install', '--no-install-recommends', ...packages], {
      minutes: 30,
      env: APT_ENV,
    });
};

const instructions = (needs: readonly Need[]): string =>
  [
    'The tests need, and did not find:',
    ...needs.map(({ what }) => `  - ${what}`),
    'On Debian, as root:',
    `  apt-get update && apt-get install -y --no-install-recommends ${packagesOf(needs).join(' ')}`,
    'Elsewhere, in a container that installs them by itself:',
    '  docker run --rm -v "$PWD":/nalssi -w /nalssi node:20-bookworm sh -c "npm ci && npm test"',
    'One engine alone: CHROMIUM=/path/to/chrome npm run test:browser',
  ].join('\n');

/**
 * Installs what the tests need where it can (Debian, as root), and says which of them are skipped for want of it. Returns
 * what a person must install, or null.
 */
export const prepare = async (): Promise<string | null> => {
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const needs = missing();
  if (needs.length > 0 && canInstall) await install(needs);
  const stillMissing = missing();
  for (const { what, packages, optional } of stillMissing)
    if (optional) console.log(`Skipped, because it is not here: ${what} (Debian: ${packages.join(' ')})`);
  const required = stillMissing.filter(({ optional }) => !optional);
  return required.length > 0 ? instructions(required) : null;
};
