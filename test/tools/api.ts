/**
 * The public API as text, a report an entry of package.json that has types: `npm run api` writes `test/api/`, after a
 * build. A test compares, so that whatever changes in the API is seen in a commit's diff.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IConfigFile,
  type IExtractorInvokeOptions,
} from '@microsoft/api-extractor';
import pkg from '../../package.json' with { type: 'json' };

export const API_FOLDER = 'test/api';

/** `./locale/*` is one entry for every file there is, except those that an entry of `null` excludes. */
const filesOf = (entry: string, types: string): string[] => {
  if (!types.includes('*')) return [types];
  const [folder, suffix] = types.split('*') as [string, string];
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .filter((name) => !Object.hasOwn(pkg.exports, entry.replace('*', name)))
    .sort()
    .map((name) => `${folder}${name}${suffix}`);
};

/** The declaration files of all entries that have types. */
const FILES = [
  ...new Set(
    Object.entries(pkg.exports).flatMap(([entry, target]) =>
      target && typeof target === 'object' && 'types' in target ? filesOf(entry, target.types) : [],
    ),
  ),
];

/** Of these entries other entries' reports hold the types that they take from elsewhere. */
const BRIEF = /^\.\/dist\/(define|locale|typings|wrappers)\//;

const reportOf = (file: string): string =>
  file
    .replace(/^\.\/dist\//, '')
    .replace(/(\/index)?\.d\.ts$/, '')
    .replaceAll('/', '-')
    .concat('.api.md');

const configOf = (file: string): ExtractorConfig => {
  const configObject: IConfigFile = {
    projectFolder: resolve('.'),
    mainEntryPointFilePath: resolve(file),
    compiler: { tsconfigFilePath: resolve('tsconfig.build.json') },
    apiReport: {
      enabled: true,
      reportFileName: reportOf(file),
      reportFolder: resolve(API_FOLDER),
      reportTempFolder: resolve('coverage/api'),
      includeForgottenExports: !BRIEF.test(file),
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    newlineKind: 'lf',
    messages: {
      compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
    },
  };
  return ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
  });
};

/** Renders every report and returns the names of those that differ from what is there; with `update` writes them too. */
export const compareReports = (update = false): string[] => {
  const [first, ...others] = FILES;
  const compilerState = CompilerState.create(configOf(first!), {
    additionalEntryPoints: others.map((file) => resolve(file)),
  });
  const options: IExtractorInvokeOptions = {
    compilerState,
    localBuild: update,
    messageCallback: (message) => {
      message.handled = true;
    },
  };
  const changed = FILES.filter((file) => Extractor.invoke(configOf(file), options).apiReportChanged).map(
    reportOf,
  );
  const reports = FILES.map(reportOf);
  return [...changed, ...readdirSync(API_FOLDER).filter((file) => !reports.includes(file))];
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  rmSync(API_FOLDER, { recursive: true, force: true });
  mkdirSync(API_FOLDER);
  compareReports(true);
}
