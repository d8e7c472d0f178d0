/** The layout of the site's pages, with their common header and footer. */

export type Language = 'en' | 'ko';

export interface Page {
  /** Path from the root of the site, such as `docs/theming.ko.html`. */
  readonly path: string;
  readonly lang: Language;
  readonly title: string;
  readonly description: string;
  /** Path of the same page in the other language. */
  readonly other?: string;
  readonly main: string;
  /** Name of the style sheet in `demo/assets/`, without extension. */
  readonly style: string;
  /** Path of the page's script in `demo/`. */
  readonly script?: string;
  /** Path of the script with all elements from the root of the site, for a page that shows them. */
  readonly embed?: string;
}

const WORDS = {
  en: {
    skip: 'Skip to content',
    nav: 'Site',
    news: 'Demo newspaper',
    builder: 'Builder',
    gallery: 'Gallery',
    docs: 'Docs',
    foot: 'The weather shown on this site is sample data or made up. Observations: 기상청 (KMA). MIT licence.',
  },
  ko: {
    skip: '본문 바로가기',
    nav: '사이트',
    news: '예시 신문',
    builder: '티커 만들기',
    gallery: '갤러리',
    docs: '문서',
    foot: '이 사이트의 날씨는 예시 자료이거나 가상의 값입니다. 관측: 기상청. MIT 라이선스.',
  },
} as const;

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Relative address of a page as seen from another one, so that the site works from any folder. */
export const linkFrom = (path: string, to: string): string => '../'.repeat(path.split('/').length - 1) + to;

/** File name of a page in a language, such as `builder.html` or `builder.ko.html`. */
export const fileIn = (lang: Language, name: string): string =>
  lang === 'en' ? `${name}.html` : `${name}.ko.html`;

export const renderPage = ({
  path,
  lang,
  title,
  description,
  other,
  main,
  style,
  script,
  embed,
}: Page): string => {
  const words = WORDS[lang];
  const link = (to: string, text: string, current: boolean): string =>
    `<li><a href="${linkFrom(path, to)}"${current ? ' aria-current="page"' : ''}>${text}</a></li>`;
  const section = path.split(/[./]/)[0];
  const switchTo = lang === 'en' ? (['ko', '한국어'] as const) : (['en', 'English'] as const);
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${escapeHtml(description)}" />
    <title>${escapeHtml(title)} · nalssi</title>
    <link rel="icon" href="/assets/mark.svg" />
    <link rel="stylesheet" href="/assets/${style}.css" />
${script ? `    <script type="module" src="/${script}"></script>\n` : ''}${embed ? `    <script vite-ignore async src="${linkFrom(path, embed)}"></script>\n` : ''}  </head>
  <body>
    <header class="site-header">
      <a class="skip" href="#content">${words.skip}</a>
      <div class="wrap">
        <a class="brand" href="${linkFrom(path, fileIn(lang, 'docs/index'))}"><img src="/assets/mark.svg" alt="" width="28" height="28" />nalssi <span lang="ko">날씨</span></a>
        <nav aria-label="${words.nav}">
          <ul>
            ${link('index.html', words.news, false)}
            ${link(fileIn(lang, 'builder'), words.builder, section === 'builder')}
            ${link(fileIn(lang, 'gallery'), words.gallery, section === 'gallery')}
            ${link(fileIn(lang, 'docs/index'), words.docs, section === 'docs')}
          </ul>
        </nav>
        ${other ? `<a class="switch" href="${linkFrom(path, other)}" hreflang="${switchTo[0]}" lang="${switchTo[0]}">${switchTo[1]}</a>` : ''}
      </div>
    </header>
    <main class="wrap" id="content" tabindex="-1">
${main}
    </main>
    <footer class="site-footer"><p class="wrap">${words.foot}</p></footer>
  </body>
</html>
`;
};
