import { readdirSync, readFileSync } from 'node:fs';
import { Marked, type Tokens } from 'marked';
import { renderApi } from './api.js';
import { fillFacts } from './facts.js';
import { escapeHtml, fileIn, linkFrom, type Language, type Page } from './layout.js';

const FOLDER = new URL('../docs/', import.meta.url);

/** Order of the documents in the menu; all others follow. */
const ORDER = [
  'fact-sheet',
  'feed-in-five-minutes',
  'feed-service',
  'places',
  'theming',
  'accessibility',
  'conformance',
  'screen-reader',
  'frameworks',
  'api',
  'performance',
];

interface Document {
  /** File name without language and extension, such as `theming`. */
  readonly name: string;
  readonly lang: Language;
  readonly markdown: string;
  readonly title: string;
  /** First paragraph as plain text. */
  readonly summary: string;
}

const plain = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]|<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const PRESETS = readFileSync(new URL('../assets/presets.css', import.meta.url), 'utf8');

/** Replaces the presets marker with the CSS of the presets. */
const withPresets = (markdown: string): string =>
  markdown.replace('<!-- presets -->', () => `\`\`\`css\n${PRESETS.trim()}\n\`\`\``);

/** Replaces the marker of a browser with what a screen reader says in it. */
const withTranscripts = (markdown: string): string =>
  markdown.replace(/<!-- transcript (\w+) -->/g, (_, browser: string) => {
    const file = new URL(`../../test/speech/transcripts/${browser}.txt`, import.meta.url);
    return `\`\`\`text\n${readFileSync(file, 'utf8').trim()}\n\`\`\``;
  });

const toDocument = (name: string, lang: Language, markdown: string): Document => {
  const filled = withTranscripts(withPresets(fillFacts(markdown)));
  const blocks = filled.split(/\n{2,}/);
  const title = plain(/^# (.*)$/m.exec(filled)?.[1] ?? name);
  const first = blocks.find((block) => /^[^#|<`\-*\s]/.test(block)) ?? '';
  return { name, lang, markdown: filled, title, summary: plain(first) };
};

const rank = ({ name }: Document): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

const readDocuments = (): Document[] => {
  const written = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const [, name = '', korean] = /^(.*?)(\.ko)?\.md$/.exec(file) ?? [];
      return toDocument(name, korean ? 'ko' : 'en', readFileSync(new URL(file, FOLDER), 'utf8'));
    });
  return [...written, toDocument('api', 'en', renderApi())].sort(
    (one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name),
  );
};

const slug = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/**
 * Converts a document to HTML. Links to other documents point to their pages. Links to files that are in the repository but
 * not on the site become plain text. Tables are wrapped so that they can scroll.
 */
const toHtml = (markdown: string, isPage: (file: string) => boolean): string =>
  new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const text = this.parser.parseInline(tokens);
        const id = slug(text.replace(/<[^>]*>/g, ''));
        return `<h${depth} id="${id}">${text}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const text = this.parser.parseInline(tokens);
        if (/^(https?:|#)/.test(href)) return `<a href="${escapeHtml(href)}">${text}</a>`;
        const [file = '', fragment] = href.split('#');
        const page = file.replace(/\.md$/, '.html');
        return /^\.\.\/\w+(\.ko)?\.html$/.test(page) || isPage(page)
          ? `<a href="${page}${fragment ? `#${fragment}` : ''}">${text}</a>`
          : text;
      },
      image: ({ text }: Tokens.Image) => escapeHtml(text),
      code({ text, lang = '' }: Tokens.Code) {
        const [language = ''] = lang.split(' ');
        return `<pre tabindex="0" role="group" aria-label="${escapeHtml(language || 'code')}"><code>${escapeHtml(text)}</code></pre>\n`;
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

const INDEX = {
  en: {
    title: 'Documents',
    menu: 'Documents',
    foreign: '',
    lead: 'How to show the weather of Korean cities on a news site: what the elements do, how large and fast they are, and where the data comes from.',
  },
  ko: {
    title: '문서',
    menu: '문서',
    foreign: ' (영어)',
    lead: '언론사 사이트에 도시별 날씨를 표시하는 방법을 설명합니다. 요소의 기능, 크기와 성능, 자료의 출처를 다룹니다.',
  },
} as const;

/** All pages of the documents, including an overview in each language. */
export const documentPages = (): Page[] => {
  const documents = readDocuments();
  const pathOf = ({ name, lang }: Document): string => fileIn(lang, `docs/${name}`);
  const paths = new Set([...documents.map(pathOf), 'docs/index.html', 'docs/index.ko.html']);

  /** All documents, in the given language if available and otherwise in the other one. */
  const inLanguage = (lang: Language): Document[] =>
    [...new Set(documents.map(({ name }) => name))].map(
      (name) =>
        documents.find((one) => one.name === name && one.lang === lang) ??
        documents.find((one) => one.name === name)!,
    );

  const menu = (lang: Language, path: string): string =>
    `<nav class="menu" aria-label="${INDEX[lang].menu}"><ul>${inLanguage(lang)
      .map((one) => {
        const to = pathOf(one);
        const foreign = one.lang === lang ? '' : ` lang="${one.lang}" hreflang="${one.lang}"`;
        return `<li><a href="${linkFrom(path, to)}"${foreign}${to === path ? ' aria-current="page"' : ''}>${escapeHtml(one.title)}</a></li>`;
      })
      .join('')}</ul></nav>`;

  const page = (path: string, lang: Language, title: string, description: string, article: string): Page => {
    const other = path.endsWith('.ko.html')
      ? path.replace('.ko.html', '.html')
      : path.replace('.html', '.ko.html');
    return {
      path,
      lang,
      title,
      description,
      ...(paths.has(other) && { other }),
      style: 'docs',
      main: `<div class="docs">${menu(lang, path)}<article>${article}</article></div>`,
    };
  };

  const overview = (lang: Language): Page => {
    const { title, lead, foreign } = INDEX[lang];
    const path = fileIn(lang, 'docs/index');
    const cards = inLanguage(lang).map((one) => {
      const isForeign = one.lang !== lang;
      return `<li><h2><a href="${linkFrom(path, pathOf(one))}"${isForeign ? ` lang="${one.lang}"` : ''}>${escapeHtml(one.title)}</a>${isForeign ? foreign : ''}</h2><p${isForeign ? ` lang="${one.lang}"` : ''}>${escapeHtml(one.summary)}</p></li>`;
    });
    return page(
      path,
      lang,
      title,
      lead,
      `<h1>${title}</h1><p class="lead">${lead}</p><ul class="cards">${cards.join('')}</ul>`,
    );
  };

  return [
    overview('en'),
    overview('ko'),
    ...documents.map((one) =>
      page(
        pathOf(one),
        one.lang,
        one.title,
        one.summary,
        toHtml(one.markdown, (file) => paths.has(`docs/${file}`)),
      ),
    ),
  ];
};
