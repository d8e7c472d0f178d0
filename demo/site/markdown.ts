import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { Marked, type Tokens } from 'marked';
import { DOWNLOAD, PACKAGE } from './download.js';
import { escapeHtml, type Language } from './layout.js';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = 'demo/docs';

export const plain = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]|<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const slug = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const isFile = (path: string): boolean => {
  const file = new URL(path, ROOT);
  return existsSync(file) && statSync(file).isFile();
};

/** Where the files are that documents name by less than their whole path: tests, and what is in the zip. */
const PLACES = ['', 'test/', 'test/node/', 'test/browser/', 'demo/static/'];

/** The file of the repository that a document names in code: `crontab`, `kma/grid.test.ts`, `nalssi/feed.schema.json`. */
const fileNamed = (text: string): string | undefined => {
  if (!/^[\p{L}\p{N}_-]+([/.][\p{L}\p{N}_.-]+)*$/u.test(text) || text.startsWith('node_modules'))
    return undefined;
  // A word alone is no test: `stations` is an attribute.
  const forms = text.includes('/') ? [text, `${text}.test.ts`] : [text];
  const names = forms.flatMap((form) => PLACES.map((place) => place + form));
  // What the package exports is built, like all of dist.
  return [...names, text.replace(/^nalssi\/(?=.*\.json$)/, 'dist/')].find(isFile);
};

/** Folder of the site with the repository's files that documents name, as text that every browser shows. */
const FILES = '../files/';
const addressOf = (file: string): string => `${FILES}${file}.txt`;

/** The files of the repository that a page of the documents links to. */
export const filesLinkedFrom = (html: string): string[] =>
  [...html.matchAll(/href="\.\.\/files\/([^"]+)\.txt"/g)].map(([, file]) => file!);

const WORDS = {
  en: { contents: 'On this page', live: 'Live example' },
  ko: { contents: '목차', live: '실행 예' },
} as const;

/** Attributes with which an example shows the site's sample, which is old, as if it were of this hour. */
const SAMPLE = 'src="../feed.json" stale-after="876000" expire-after="876000"';

/** An example as it runs on the page. */
const liveExample = (code: string, lang: Language): string =>
  `<div class="live" role="group" aria-label="${WORDS[lang].live}">${code.replaceAll('src="/weather.json"', SAMPLE)}</div>\n`;

/**
 * Converts a document to HTML. Links to other documents lead to their pages, and files that it names to copies of them on
 * the site. A code sample that is marked as `live` is followed by what it shows. Tables can scroll.
 */
export const toHtml = (markdown: string, lang: Language, isPage: (file: string) => boolean): string => {
  const contents: string[] = [];
  const html = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const text = this.parser.parseInline(tokens);
        const id = slug(
          text
            .replace(/<[^>]*>/g, '')
            .replaceAll('&lt;', '')
            .replaceAll('&gt;', ''),
        );
        if (depth === 2)
          contents.push(`<li><a href="#${id}">${text.replace(/<\/?(a|code)\b[^>]*>/g, '')}</a></li>`);
        return `<h${depth} id="${id}">${text}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const text = this.parser.parseInline(tokens).replace(/<\/?a\b[^>]*>/g, '');
        const to = (address: string): string => `<a href="${escapeHtml(address)}">${text}</a>`;
        if (/^(https?:|#)/.test(href)) return to(href);
        const [path = '', fragment] = href.split('#');
        const page = path.replace(/\.md$/, '.html');
        if (
          /^\.\.\/\w+(\.ko)?\.html$/.test(page) ||
          [DOWNLOAD, PACKAGE].includes(path.slice(3)) ||
          isPage(page)
        )
          return to(page + (fragment ? `#${fragment}` : ''));
        const file = posix.join(FOLDER, path);
        return isFile(file) ? to(addressOf(file)) : text;
      },
      codespan({ text }: Tokens.Codespan) {
        const code = `<code>${escapeHtml(text)}</code>`;
        const file = fileNamed(text);
        return file ? `<a href="${addressOf(file)}">${code}</a>` : code;
      },
      image: ({ href, text }: Tokens.Image) =>
        `<img src="${escapeHtml(href)}" alt="${escapeHtml(text)}" loading="lazy" />`,
      code({ text, lang: info = '' }: Tokens.Code) {
        const [language = '', live] = info.split(' ');
        const code = `<pre tabindex="0" role="group" aria-label="${escapeHtml(language || 'code')}"><code>${escapeHtml(text)}</code></pre>\n`;
        return live === 'live' ? code + liveExample(text, lang) : code;
      },
      table(token: Tokens.Table) {
        const cell = (tag: 'th' | 'td', { tokens }: Tokens.TableCell): string =>
          `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(tokens)}</${tag}>`;
        const head = token.header.map((one) => cell('th', one)).join('');
        const rows = token.rows.map((row) => `<tr>${row.map((one) => cell('td', one)).join('')}</tr>`);
        const label = plain(token.header.map(({ text }) => text).join(', ')) || 'table';
        return `<div class="table" tabindex="0" role="group" aria-label="${escapeHtml(label)}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>\n`;
      },
    },
  }).parse(markdown, { async: false });
  if (contents.length < 3) return html;
  const title = WORDS[lang].contents;
  const nav = `<nav class="contents" aria-label="${title}"><p>${title}</p><ul>${contents.join('')}</ul></nav>\n`;
  return html.replace('<h2 ', () => `${nav}<h2 `);
};
