import type { Choice } from './choice.js';

/** The texts of the builder, in the language of its page. */
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
  readonly onMap: string;
  readonly mapViews: Readonly<Record<'all' | 'chosen', string>>;
  readonly sources: string;
  readonly sourcesHint: string;
  readonly calls: (count: number) => string;
  readonly without: (names: string) => string;
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
  scope: {
    cities: '도시 선택',
    default16: '대표 16곳',
    capitals: '시도청 소재지',
    region: '권역·시도',
    all: '전국',
  },
  search: '도시 찾기 (이름, 초성, 옛 이름)',
  found: (count) => `${count}곳`,
  chosen: (count) => `선택한 도시 ${count}곳 (표시 순서)`,
  none: '선택한 도시가 없습니다. 목록이나 지도에서 선택하세요.',
  earlier: (name) => `${name} 앞으로 옮기기`,
  remove: (name) => `${name} 빼기`,
  add: (region) => `${region} 모두 추가`,
  clear: '모두 빼기',
  map: '지도에서 도시를 누르면 추가되고, 다시 누르면 빠집니다.',
  onMap: '지도에 표시',
  mapViews: { all: '모든 곳', chosen: '선택한 곳' },
  sources: '이 지역의 자료를 주는 기상청 서비스와 요청 수',
  sourcesHint:
    '독자 수와 관계없이 한 시간에 한 번만 요청합니다. 관측소가 아닌 시·군·구의 하늘 상태는 관측이 아니라 예보입니다.',
  calls: (count) => `시간당 요청 ${count}회`,
  without: (names) => `제공하지 않는 곳: ${names}`,
  region: '권역 또는 시도',
  behaviour: '움직임',
  mode: '모드',
  modes: { roll: '한 줄씩 넘김', marquee: '계속 흐름', strip: '가로 스크롤' },
  interval: '지역마다 표시하는 시간(초)',
  limit: '최대 지역 수',
  unlimited: '제한 없음',
  start: '처음 표시할 도시',
  first: '첫 번째 도시',
  look: '모양',
  preset: '프리셋',
  presets: {
    '': '기본',
    newspaper: '신문',
    broadcast: '방송',
    portal: '포털',
    monochrome: '무채색',
  },
  theme: '테마',
  themes: { auto: '페이지 설정', light: '밝은 테마', dark: '어두운 테마' },
  unit: '온도 단위',
  lang: '언어',
  ofPage: '페이지의 언어',
  links: '주소',
  link: '지역을 눌렀을 때 이동할 주소',
  linkHint: '예: /weather?city={name} 또는 /weather/{id}. 비워 두면 링크를 넣지 않습니다.',
  feed: '피드 주소',
  feedHint: '사이트에서 관측 자료(JSON)를 제공하는 주소입니다.',
  script: '스크립트 주소',
  scriptHint:
    'dist/embed 폴더 전체를 올린 서버에 있는 nalssi.js의 주소입니다. 비워 두면 이 사이트의 파일을 씁니다.',
  preview: '미리 보기',
  phone: (width) => `휴대전화 ${width}px`,
  desktop: '데스크톱 1000px',
  previewHint:
    '과거 시각의 예시 자료입니다. 실제 페이지에서는 자료가 오래되면 경과 시간을 표시하고 움직임을 멈춥니다.',
  snippet: '붙여 넣을 코드',
  form: '넣는 방법',
  forms: { 'one-tag': '태그 하나', tag: '태그와 스크립트', npm: 'npm', iframe: 'iframe' },
  formHints: {
    'one-tag': 'CMS의 입력란에 그대로 붙여 넣습니다. 스크립트가 있는 자리에 티커가 나타납니다.',
    tag: '티커를 둘 자리에 태그를 넣고, 스크립트는 페이지에 한 번만 넣습니다. 자바스크립트가 없으면 대체 내용이 보입니다.',
    npm: '번들러를 쓰는 사이트에 적합합니다. 태그는 모든 프레임워크에서 같습니다.',
    iframe:
      '스크립트를 제거하는 CMS에 적합합니다. 전체 지역 패널은 열 수 없고, 테마는 독자의 기기 설정을 따릅니다.',
  },
  html: 'HTML',
  css: 'CSS: 높이를 미리 확보해 레이아웃이 밀리지 않게 합니다',
  csp: '콘텐츠 보안 정책(CSP)에 추가할 내용',
  copy: '복사',
  copied: '복사했습니다',
  notCopied: '복사하지 못했습니다. 코드를 선택해 직접 복사하세요.',
  share: '선택한 내용은 이 페이지의 주소에 모두 들어 있습니다. 주소를 그대로 공유할 수 있습니다.',
};

const en: BuilderWords = {
  stations: 'Cities',
  which: 'Selection',
  scope: {
    cities: 'Chosen cities',
    default16: 'The usual 16',
    capitals: 'Capitals',
    region: 'One region',
    all: 'All of Korea',
  },
  search: 'Find a city (Korean or English name)',
  found: (count) => `${count} found`,
  chosen: (count) => `${count} chosen, in this order`,
  none: 'No cities chosen. Choose cities from the list or the map.',
  earlier: (name) => `Move ${name} forward`,
  remove: (name) => `Remove ${name}`,
  add: (region) => `Add all of ${region}`,
  clear: 'Remove all',
  map: 'Click a city on the map to add it. Click it again to remove it.',
  onMap: 'On the map',
  mapViews: { all: 'All', chosen: 'Chosen' },
  sources: 'Services of KMA that have these cities, and the requests they take',
  sourcesHint:
    'They are requested once an hour, however many readers there are. Of a city without a weather station, the sky is a forecast and not an observation.',
  calls: (count) => `${count} ${count === 1 ? 'request' : 'requests'} an hour`,
  without: (names) => `Without ${names}`,
  region: 'Region',
  behaviour: 'Motion',
  mode: 'Mode',
  modes: { roll: 'Roll', marquee: 'Marquee', strip: 'Strip' },
  interval: 'Seconds per city',
  limit: 'Maximum number of cities',
  unlimited: 'No limit',
  start: 'First city shown',
  first: 'First in the list',
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
  themes: { auto: 'Same as page', light: 'Light', dark: 'Dark' },
  unit: 'Unit',
  lang: 'Language',
  ofPage: 'Same as page',
  links: 'Addresses',
  link: 'Link target of a city',
  linkHint: 'For example /weather?city={name} or /weather/{id}. Leave empty for no links.',
  feed: 'Address of the feed',
  feedHint: 'Address of the observations (JSON) on your own site.',
  script: 'Address of the script',
  scriptHint: 'nalssi.js in your copy of the folder dist/embed. Leave empty to use the file of this site.',
  preview: 'Preview',
  phone: (width) => `Phone, ${width}px`,
  desktop: 'Desktop, 1000px',
  previewHint:
    'Sample data from a past hour. On your page, the ticker shows the age of old data and stops moving.',
  snippet: 'Code to paste',
  form: 'Method',
  forms: { 'one-tag': 'One tag', tag: 'Tag and script', npm: 'npm', iframe: 'iframe' },
  formHints: {
    'one-tag': 'Paste it into a field of your CMS. The ticker appears in the place of the script.',
    tag: 'Put the tag where the ticker should be, and the script once on the page. Without JavaScript, the content of the tag is shown.',
    npm: 'For sites with a bundler. The tag is the same in every framework.',
    iframe:
      'For a CMS that removes scripts. The panel of all stations is not available, and the theme follows the device.',
  },
  html: 'HTML',
  css: 'CSS: reserves the height, to avoid layout shift',
  csp: 'To add to your content security policy (CSP)',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not copy. Select the code and copy it yourself.',
  share: 'The address of this page contains all your choices. Copy it to share them.',
};

export const wordsOf = (lang: string): BuilderWords => (lang === 'ko' ? ko : en);

/** Names of the languages, each in its own language. */
export const LANGUAGE_NAMES: Readonly<Record<Exclude<Choice['lang'], ''>, string>> = {
  ko: '한국어',
  en: 'English',
  ja: '日本語',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};
