/**
 * Writes what is generated into the READMEs and the documents, each between its marks: the interface from the manifest,
 * sizes and other facts, the table of browsers, the presets, the script for auditors, what the service logs, and the parts that a Korean document
 * takes from the English one. `npm run docs`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { format, type FormatConfig } from 'oxfmt';
import { renderTickerApi } from '../../demo/site/api.js';
import { browserTable } from '../../demo/site/browsers.js';
import { fillFacts } from '../../demo/site/facts.js';
import type { Language } from '../../demo/site/layout.js';
import { auditScript } from './audit-script.js';
import { translate } from './docs-ko/index.js';
import { serviceOutput } from './service-output.js';

const FOLDER = 'demo/docs';

/** The Markdown files that are written, all of them with a Korean counterpart. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  'README.ko.md',
  ...readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${FOLDER}/${file}`),
];

const languageOf = (file: string): Language => (file.endsWith('.ko.md') ? 'ko' : 'en');

const FORMAT = JSON.parse(readFileSync('.oxfmtrc.json', 'utf8')) as FormatConfig;

const read = (file: string): string => readFileSync(file, 'utf8');

/** What is between `<!-- share:NAME -->` and `<!-- /share -->` of a document. */
const sharedPart = (file: string, name: string): string => {
  const [, part] = new RegExp(`<!-- share:${name} -->\n([^]*?)<!-- /share -->`).exec(read(file)) ?? [];
  if (part === undefined) throw new Error(`${file} shares no ${name}`);
  return part.trim();
};

type Generator = (file: string, name: string) => string | Promise<string>;

/** What stands between `<!-- NAME -->` and `<!-- /NAME -->`; `shared:PART` and `output:PART` say which. */
const GENERATORS: Readonly<Record<string, Generator>> = {
  api: (file) => renderTickerApi(languageOf(file)),
  audit: (file) => auditScript(languageOf(file)),
  browsers: (file) => browserTable(languageOf(file)),
  presets: () => `\`\`\`css\n${read('demo/assets/presets.css').trim()}\n\`\`\``,
  output: (_, name) => serviceOutput(name),
  shared: (file, name) => translate(sharedPart(file.replace('.ko.md', '.md'), name)),
};

const MARKED = /(<!-- (api|audit|browsers|presets|output|shared):?([\w-]*) -->)[^]*?(<!-- \/\2 -->)/g;

/** The document with what is between its marks made anew. */
export const renderDocument = async (file: string): Promise<string> => {
  let filled = fillFacts(read(file));
  for (const [old, start, generator = '', name = '', end] of filled.matchAll(MARKED)) {
    const made = await GENERATORS[generator]!(file, name);
    filled = filled.replace(old, () => `${start}\n\n${made}\n\n${end}`);
  }
  // The READMEs are as they are written, without padded tables.
  if (basename(file).startsWith('README')) return filled;
  const { code, errors } = await format(file, filled, FORMAT);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  return code;
};

if (import.meta.url === `file://${process.argv[1]}`)
  for (const file of DOCUMENTS) writeFileSync(file, await renderDocument(file));
