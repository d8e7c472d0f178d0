/** Writes the tables of the READMEs: the interface from the manifest, the sizes from the build. `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { KOREAN } from './api-ko.js';

interface Described {
  readonly name: string;
  readonly kind?: string;
  readonly static?: boolean;
  readonly privacy?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes: readonly Described[];
  readonly members: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};
const ticker = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .find(({ tagName }) => tagName === 'nalssi-ticker')!;

/** What is only a property or a method; attributes have a table of their own. */
const METHODS = ['play', 'pause', 'next', 'previous', 'refresh'];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const TEXTS = {
  en: {
    attributes: ['attribute (property)', 'what'],
    rest: ['property or method', 'what'],
    parts: 'Parts (`::part()`)',
    properties: 'Custom properties',
    describe: ({ description = '' }: Described): string => cell(description).replace(/\.$/, ''),
  },
  ko: {
    attributes: ['속성(프로퍼티)', '뜻'],
    rest: ['프로퍼티나 메서드', '뜻'],
    parts: '부분(`::part()`)',
    properties: '사용자 정의 속성',
    describe: ({ name }: Described): string => {
      const korean = KOREAN[name];
      if (!korean) throw new Error(`test/tools/api-ko.ts has no Korean for ${name}`);
      return cell(korean);
    },
  },
} as const;

const methods: readonly Described[] = ticker.members.filter(({ name }) => METHODS.includes(name));
const feed: Described = ticker.members.find(({ name }) => name === 'feed')!;

const api = (language: keyof typeof TEXTS): string => {
  const { attributes, rest, parts, properties, describe } = TEXTS[language];
  return [
    '### `<nalssi-ticker>`',
    table(
      attributes,
      ticker.attributes.map((attribute) => [code(attribute.name), describe(attribute)]),
    ),
    table(rest, [
      [code('feed'), describe(feed)],
      ...methods.map((method) => {
        const name = `${method.name}()`;
        return [code(name), describe({ ...method, name })];
      }),
    ]),
    `${parts}: ${ticker.cssParts.map(({ name }) => code(name)).join(' ')}`,
    `${properties}: ${(ticker.cssProperties ?? []).map(({ name }) => code(name)).join(' ')}`,
  ].join('\n\n');
};

const size = (file: string): string => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return `${(brotliCompressSync(readFileSync(file), { params }).length / 1000).toFixed(1)} kB`;
};

/** The document with what stands between its markers made anew. */
export const renderDocument = (file: string, language: keyof typeof TEXTS): string =>
  readFileSync(file, 'utf8')
    .replace(/(<!-- api -->)[^]*(<!-- \/api -->)/, `$1\n${api(language)}\n$2`)
    .replace(
      /(<!-- size:([\w.-]+) -->)[^<]*(<!-- \/size -->)/g,
      (_, start: string, name: string, end: string) => start + size(`dist/embed/${name}`) + end,
    );

export const DOCUMENTS = { 'README.md': 'en', 'README.ko.md': 'ko' } as const;

if (import.meta.url === `file://${process.argv[1]}`)
  for (const [file, language] of Object.entries(DOCUMENTS))
    writeFileSync(file, renderDocument(file, language));
