/**
 * BROWSERS names the engines of a run, comma-separated; default chromium. One file:
 * `npm run test:browser -- --files test/browser/NAME.test.ts`
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { launchers } from './test/tools/browsers.ts';
import { cdpPlugin } from './test/tools/cdp.ts';
import { countReporter } from './test/tools/count-reporter.ts';
import { editorSite } from './test/tools/editor-site.ts';
import { feedServer } from './test/tools/feed-server.ts';
import { otherOrigin } from './test/tools/other-origin.ts';
import { pageServer } from './test/tools/page-server.ts';
import { freePort } from './test/tools/webkit-launcher.ts';
import { WHOLE } from './test/tools/whole.ts';

const engines = (process.env.BROWSERS ?? 'chromium').split(',');
const REDUCED = 'test/browser/reduced-motion';
/** What only Chromium shows, and the table of hostile pages, which `npm run test:pages` opens in every engine. */
const left = engines.includes('chromium')
  ? []
  : [
      '!test/browser/accessibility/snapshots.test.ts',
      ...(WHOLE ? [] : ['!test/browser/embed/pages.test.ts']),
    ];
/** What depends on the DOM and on style sheets, which the engines have in common: in one of them, and for a release in all. */
const ALIKE =
  WHOLE || engines.includes('chromium')
    ? []
    : [
        'translators',
        'rows',
        'accessibility/longest',
        'accessibility/reflow',
        'ticker/api',
        'ticker/contexts',
        'ticker/custom-properties',
        'ticker/longest-rows',
      ].map((name) => `test/browser/${name}.test.ts`);
/** Files named on the command line are run alone: in the browsers of their folder, and no other group beside them. */
const named = process.argv.includes('--files');
const reducedAlone = named && process.argv.some((argument) => argument.startsWith(REDUCED));
/** The files of a page: a page that starts costs more than most of them. Those in the folder itself are `.`. */
const SHARED = {
  accessibility: ['accessibility'],
  board: ['board'],
  client: ['client'],
  controllers: ['controllers'],
  modes: ['modes'],
  others: ['.', 'condition-icon', 'map', 'observation'],
  ticker: ['ticker'],
};
/** Files with a page of their own: with files beside the test, and those whose frames go back in the page's history. */
const ALONE = ['test/browser/accessibility/snapshots.test.ts', 'test/browser/embed/*.test.ts'];
const testsIn = (folder) =>
  readdirSync(`test/browser/${folder}`)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test/browser', folder, name))
    .filter((file) => ![...ALONE, ...ALIKE].includes(file));
/** Pages of these engines: those of others, at the same time, may have other files. */
const PAGES = `coverage/pages-${engines.join('-')}`;
/** Writes a page: a module that imports its test files. */
const writePage = ([name, folders]) => {
  const page = `${PAGES}/${name}.test.ts`;
  mkdirSync(PAGES, { recursive: true });
  writeFileSync(
    page,
    folders
      .flatMap(testsIn)
      .map((file) => `import '../../${file}';\n`)
      .join(''),
  );
  return page;
};
const files = [...Object.entries(SHARED).map(writePage), ...ALONE];
const reporters = [defaultReporter({ reportTestProgress: process.stdout.isTTY })];
if (process.env.COUNTS) reporters.push(countReporter(process.env.COUNTS));

export default {
  // Runs of several engines start side by side: each is given a port that is free, not the same one.
  port: await freePort(),
  files: [...files, ...left],
  browsers: launchers(engines, reducedAlone),
  groups: named
    ? []
    : [
        {
          name: 'reduced-motion',
          files: `${REDUCED}/**/*.test.ts`,
          browsers: launchers(engines, true),
        },
      ],
  nodeResolve: { exportConditions: ['production'] },
  middleware: [editorSite(), feedServer(), otherOrigin(), pageServer()],
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: 'tsconfig.json',
      define: { __WHOLE__: String(WHOLE) },
    }),
    cdpPlugin(),
  ],
  // One page at a time: timing tests share two cores with nothing else.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000 } },
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage/browser',
    reporters: ['json-summary', 'lcovonly'],
  },
  reporters,
};
