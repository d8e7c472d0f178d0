/**
 * BROWSERS names the engines of a run, comma-separated; default chromium. One file:
 * `npm run test:browser -- --group default --files test/browser/NAME.test.ts`
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { launchers } from './test/tools/browsers.ts';
import { cdpPlugin } from './test/tools/cdp.ts';
import { countReporter } from './test/tools/count-reporter.ts';
import { feedServer } from './test/tools/feed-server.ts';
import { otherOrigin } from './test/tools/other-origin.ts';
import { pageServer } from './test/tools/page-server.ts';

const engines = (process.env.BROWSERS ?? 'chromium').split(',');
const reporters = [defaultReporter({ reportTestProgress: process.stdout.isTTY })];
if (process.env.COUNTS) reporters.push(countReporter(process.env.COUNTS));

export default {
  files: ['test/browser/**/*.test.ts', '!test/browser/reduced-motion/**'],
  browsers: launchers(engines, false),
  groups: [
    {
      name: 'reduced-motion',
      files: 'test/browser/reduced-motion/**/*.test.ts',
      browsers: launchers(engines, true),
    },
  ],
  nodeResolve: { exportConditions: ['production'] },
  middleware: [feedServer(), otherOrigin(), pageServer()],
  plugins: [
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    cdpPlugin(),
  ],
  // One page at a time: timing tests share two cores with nothing else.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 15_000 } },
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage/browser',
    reporters: ['json-summary', 'lcovonly'],
  },
  reporters,
};
