import type { Choice } from './choice.js';

/** The builder's own words, in the language of its page. */
export interface BuilderWords {
  readonly stations: string;
  readonly which: string;
  readonly scope: Readonly<Record<Choice['scope'], string>>;
  readonly search: string;
  readonly found: (count: number) => string;
  readonly chosen: (count: number) => string;
  readonly none: string;
  readonly earlier: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly add: (region: string) => string;
  readonly clear: string;
  readonly map: string;
  readonly region: string;
  readonly behaviour: string;
  readonly mode: string;
  readonly modes: Readonly<Record<Choice['mode'], string>>;
  readonly interval: string;
  readonly limit: string;
  readonly unlimited: string;
  readonly start: string;
  readonly first: string;
  readonly look: string;
  readonly preset: string;
  readonly presets: Readonly<Record<Choice['preset'], string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<Choice['theme'], string>>;
  readonly unit: string;
  readonly lang: string;
  readonly ofPage: string;
  readonly links: string;
  readonly link: string;
  readonly linkHint: string;
  readonly feed: string;
  readonly feedHint: string;
  readonly script: string;
  readonly scriptHint: string;
  readonly preview: string;
  readonly phone: (width: number) => string;
  readonly desktop: string;
  readonly previewHint: string;
  readonly snippet: string;
  readonly form: string;
  readonly forms: Readonly<Record<Choice['form'], string>>;
  readonly formHints: Readonly<Record<Choice['form'], string>>;
  readonly html: string;
  readonly css: string;
  readonly csp: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly share: string;
}

const ko: BuilderWords = {
  stations: '지역',
  which: '범위',
  scope: { cities: '고른 도시', region: '한 권역', all: '전국' },
  search: '도시 찾기',
  found: (count) => `${count}곳`,
  chosen: (count) => `고른 도시 ${count}곳, 이 순서대로`,
  none: '아직 고른 도시가 없습니다. 목록이나 지도에서 고르세요.',
  earlier: (name) => `${name} 앞으로`,
  remove: (name) => `${name} 빼기`,
  add: (region) => `${region} 모두 담기`,
  clear: '모두 빼기',
  map: '지도에서 누르면 담기고, 다시 누르면 빠집니다.',
  region: '권역',
  behaviour: '움직임',
  mode: '방식',
  modes: { roll: '굴림', marquee: '흐름', strip: '띠' },
  interval: '한 지역이 머무는 시간(초)',
  limit: '보여 줄 지역 수',
  unlimited: '제한 없음',
  start: '처음 보일 도시',
  first: '첫 번째',
  look: '모양',
  preset: '꾸밈',
  presets: {
    '': '기본',
    newspaper: '신문',
    broadcast: '방송',
    portal: '포털',
    monochrome: '무채색',
  },
  theme: '밝기',
  themes: { auto: '페이지대로', light: '밝게', dark: '어둡게' },
  unit: '온도 단위',
  lang: '언어',
  ofPage: '페이지의 언어',
  links: '주소',
  link: '지역을 누르면 가는 곳',
  linkHint: '예: /weather?city={name} 또는 /weather/{id}. 비우면 링크가 없습니다.',
  feed: '피드 주소',
  feedHint: '관측 자료(JSON)를 두는 우리 사이트의 주소입니다.',
  script: '스크립트 주소',
  scriptHint: 'dist/embed 폴더를 통째로 올려 둔 곳의 nalssi.js. 비우면 이 사이트의 것을 씁니다.',
  preview: '미리 보기',
  phone: (width) => `전화기 ${width}px`,
  desktop: '데스크톱 1000px',
  previewHint:
    '저장해 둔 지난 시각의 예시 자료입니다. 실제 페이지에서는 오래된 자료를 오래되었다고 말하고 멈춥니다.',
  snippet: '붙여 넣을 코드',
  form: '넣는 법',
  forms: { 'one-tag': '태그 하나', tag: '태그와 스크립트', npm: 'npm', iframe: 'iframe' },
  formHints: {
    'one-tag': 'CMS의 한 칸에 그대로 붙입니다. 스크립트가 선 자리에 티커가 섭니다.',
    tag: '티커를 둘 자리에 태그를, 페이지에 한 번 스크립트를 둡니다. 자바스크립트가 없어도 대체 내용이 보입니다.',
    npm: '번들러를 쓰는 사이트에서. 태그는 어느 프레임워크에서나 같습니다.',
    iframe: '스크립트를 지우는 CMS에서. 전체 지역 판은 열리지 않고, 밝기는 독자의 기기를 따릅니다.',
  },
  html: 'HTML',
  css: 'CSS: 자리를 미리 잡아 화면이 밀리지 않게 합니다',
  csp: '콘텐츠 보안 정책(CSP)에 더할 것',
  copy: '복사',
  copied: '복사했습니다',
  notCopied: '복사하지 못했습니다. 코드를 골라 직접 복사하세요.',
  share: '이 주소가 고른 것을 모두 담고 있습니다. 그대로 나눌 수 있습니다.',
};

const en: BuilderWords = {
  stations: 'Cities',
  which: 'Which',
  scope: { cities: 'Chosen cities', region: 'One region', all: 'All of Korea' },
  search: 'Find a city',
  found: (count) => `${count} found`,
  chosen: (count) => `${count} chosen, in this order`,
  none: 'None chosen yet: take some from the list or the map.',
  earlier: (name) => `Move ${name} forward`,
  remove: (name) => `Remove ${name}`,
  add: (region) => `Add all of ${region}`,
  clear: 'Remove all',
  map: 'A click on the map adds a city, another removes it.',
  region: 'Region',
  behaviour: 'Motion',
  mode: 'Mode',
  modes: { roll: 'Roll', marquee: 'Marquee', strip: 'Strip' },
  interval: 'Seconds that a city stands',
  limit: 'Cities at the most',
  unlimited: 'No limit',
  start: 'City to start from',
  first: 'The first',
  look: 'Look',
  preset: 'Preset',
  presets: {
    '': 'Plain',
    newspaper: 'Newspaper',
    broadcast: 'Broadcast',
    portal: 'Portal',
    monochrome: 'Monochrome',
  },
  theme: 'Theme',
  themes: { auto: 'As the page', light: 'Light', dark: 'Dark' },
  unit: 'Unit',
  lang: 'Language',
  ofPage: 'As the page',
  links: 'Addresses',
  link: 'Where a city leads to',
  linkHint: 'Such as /weather?city={name} or /weather/{id}. Empty: no links.',
  feed: 'Address of the feed',
  feedHint: 'Where your own site has the observations (JSON).',
  script: 'Address of the script',
  scriptHint: 'nalssi.js in your copy of the folder dist/embed. Empty: that of this site.',
  preview: 'Preview',
  phone: (width) => `Phone, ${width}px`,
  desktop: 'Desktop, 1000px',
  previewHint: 'Sample data, a saved hour. On your page the ticker says when data is old, and stands still.',
  snippet: 'Code to paste',
  form: 'How',
  forms: { 'one-tag': 'One tag', tag: 'Tag and script', npm: 'npm', iframe: 'iframe' },
  formHints: {
    'one-tag': 'Paste it into a slot of the CMS. The ticker stands where the script stands.',
    tag: 'The tag where the ticker should be, the script once on the page. Its content shows without JavaScript.',
    npm: 'For sites with a bundler. The tag is the same in every framework.',
    iframe:
      'For a CMS that strips scripts. The panel of all stations stays shut; light or dark is up to the device.',
  },
  html: 'HTML',
  css: 'CSS: reserves the room, so that nothing on the page shifts',
  csp: 'What a content security policy (CSP) has to allow',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not copy: select the code and copy it yourself.',
  share: 'The address of this page holds all that was chosen: share it as it is.',
};

export const wordsOf = (lang: string): BuilderWords => (lang === 'ko' ? ko : en);

/** Languages by their own names. */
export const LANGUAGE_NAMES: Readonly<Record<Exclude<Choice['lang'], ''>, string>> = {
  ko: '한국어',
  en: 'English',
  ja: '日本語',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};
