import { documentPages } from './documents.js';
import { integrityOf, VERSION } from './facts.js';
import { fileIn, renderPage, type Language, type Page } from './layout.js';

const EMBED = `embed/${VERSION}/nalssi.js`;

const WORDS = {
  en: {
    builder: 'Embed builder',
    builderLead: 'Choose cities, motion and look, see the ticker as your readers will, and copy the code.',
    gallery: 'Gallery',
    galleryLead:
      'Every element in every mode, theme, language and state. Made-up values; times are reckoned from now.',
    script: 'This page needs JavaScript.',
  },
  ko: {
    builder: '티커 만들기',
    builderLead: '도시와 움직임과 모양을 고르고, 독자가 볼 그대로 확인한 뒤 코드를 복사하세요.',
    gallery: '갤러리',
    galleryLead:
      '모든 요소를 방식, 밝기, 언어, 상태마다 늘어놓았습니다. 값은 지어낸 것이고 시각은 지금부터 셈했습니다.',
    script: '이 페이지에는 자바스크립트가 필요합니다.',
  },
} as const;

const other = (lang: Language): Language => (lang === 'en' ? 'ko' : 'en');

const head = (title: string, lead: string, needs: string): string =>
  `<h1>${title}</h1><p class="lead">${lead}</p><noscript><p>${needs}</p></noscript>`;

const builder = (lang: Language): Page => {
  const { builder: title, builderLead: description, script } = WORDS[lang];
  return {
    path: fileIn(lang, 'builder'),
    lang,
    title,
    description,
    other: fileIn(other(lang), 'builder'),
    style: 'builder',
    script: 'builder/builder.ts',
    main: `${head(title, description, script)}<div id="builder" data-version="${VERSION}" data-integrity="${integrityOf('dist/embed/nalssi.js')}" data-script="${EMBED}" data-frame="frame.html"></div>`,
  };
};

const gallery = (lang: Language): Page => {
  const { gallery: title, galleryLead: description, script } = WORDS[lang];
  return {
    path: fileIn(lang, 'gallery'),
    lang,
    title,
    description,
    other: fileIn(other(lang), 'gallery'),
    style: 'gallery',
    script: 'gallery/gallery.ts',
    main: `${head(title, description, script)}<div id="gallery"></div>`,
  };
};

const LANGUAGES: readonly Language[] = ['en', 'ko'];

/** The pages that are made by the build, by their paths; the others are files of `demo/`. */
export const sitePages = (): ReadonlyMap<string, string> =>
  new Map(
    [...LANGUAGES.flatMap((lang) => [builder(lang), gallery(lang)]), ...documentPages()].map((page) => [
      page.path,
      renderPage(page),
    ]),
  );
