import { readdirSync, readFileSync } from 'node:fs';
import { renderApi } from './api.js';
import { fillFacts, VERSION, withoutMarks } from './facts.js';
import { escapeHtml, fileIn, linkFrom, type Language, type Page } from './layout.js';
import { plain, toHtml } from './markdown.js';

const FOLDER = new URL('../docs/', import.meta.url);

/** Order of the documents in the menu; all others follow. */
const ORDER = [
  'getting-started',
  'fact-sheet',
  'feed-in-five-minutes',
  'feed-service',
  'server-rendering',
  'places',
  'theming',
  'accessibility',
  'conformance',
  'screen-reader',
  'audit',
  'support',
  'frameworks',
  'testing',
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

/** The line with which a document in the repository leads to its other language; pages have a link in their header. */
const OTHER_LANGUAGE = /^\*\*(한국어|English): .*\n/m;

/** Replaces the marker of a browser with what a screen reader says in it. */
const withTranscripts = (markdown: string): string =>
  markdown.replace(/<!-- transcript (\w+) -->/g, (_, browser: string) => {
    const file = new URL(`../../test/speech/transcripts/${browser}.txt`, import.meta.url);
    return `\`\`\`text\n${readFileSync(file, 'utf8').trim()}\n\`\`\``;
  });

const toDocument = (name: string, lang: Language, markdown: string): Document => {
  const filled = withTranscripts(withoutMarks(fillFacts(markdown)).replace(OTHER_LANGUAGE, ''));
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
  const api = (['en', 'ko'] as const).map((lang) => toDocument('api', lang, renderApi(lang)));
  return [...written, ...api].sort(
    (one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name),
  );
};

const INDEX = {
  en: {
    title: 'Documents',
    lead: 'How to show the weather of Korean cities on a news site: what the elements do, how large and fast they are, and where the data comes from.',
  },
  ko: {
    title: '문서',
    lead: '언론사 사이트에 도시별 날씨를 표시하는 방법을 설명합니다. 요소의 기능, 크기와 성능, 자료의 출처를 다룹니다.',
  },
} as const;

const LANGUAGES: readonly Language[] = ['en', 'ko'];

/** All pages of the documents, including an overview in each language. Every document is in both languages. */
export const documentPages = (): Page[] => {
  const documents = readDocuments();
  const pathOf = ({ name, lang }: Document): string => fileIn(lang, `docs/${name}`);
  const paths = new Set(documents.map(pathOf));
  const inLanguage = (lang: Language): Document[] => documents.filter((one) => one.lang === lang);

  const menu = (lang: Language, path: string): string =>
    `<nav class="menu" aria-label="${INDEX[lang].title}"><ul>${inLanguage(lang)
      .map((one) => {
        const to = pathOf(one);
        return `<li><a href="${linkFrom(path, to)}"${to === path ? ' aria-current="page"' : ''}>${escapeHtml(one.title)}</a></li>`;
      })
      .join('')}</ul></nav>`;

  const page = (name: string, lang: Language, title: string, description: string, article: string): Page => {
    const path = fileIn(lang, `docs/${name}`);
    return {
      path,
      lang,
      title,
      description,
      other: fileIn(lang === 'en' ? 'ko' : 'en', `docs/${name}`),
      style: 'docs',
      script: 'document/copy.ts',
      ...(article.includes('class="live"') && { embed: `embed/${VERSION}/nalssi-all.js` }),
      main: `<div class="docs">${menu(lang, path)}<article>${article}</article></div>`,
    };
  };

  const overview = (lang: Language): Page => {
    const { title, lead } = INDEX[lang];
    const path = fileIn(lang, 'docs/index');
    const cards = inLanguage(lang).map(
      (one) =>
        `<li><h2><a href="${linkFrom(path, pathOf(one))}">${escapeHtml(one.title)}</a></h2><p>${escapeHtml(one.summary)}</p></li>`,
    );
    return page(
      'index',
      lang,
      title,
      lead,
      `<h1>${title}</h1><p class="lead">${lead}</p><ul class="cards">${cards.join('')}</ul>`,
    );
  };

  return [
    ...LANGUAGES.map(overview),
    ...documents.map(({ name, lang, markdown, title, summary }) =>
      page(
        name,
        lang,
        title,
        summary,
        toHtml(markdown, lang, (file) => paths.has(`docs/${file}`)),
      ),
    ),
  ];
};
