/** Which browsers the elements need: the features of browsers that they use, and what is missing without each. */

type Versions = readonly [chrome: number, firefox: number, safari: number];

export interface Feature {
  readonly name: string;
  /** How it is found in the built scripts with their style sheets, and in the presets. */
  readonly pattern: RegExp;
  /** The first versions that have it. */
  readonly since: Versions;
  /** What is missing without it; null where the elements do not run at all. */
  readonly without: Readonly<Record<'en' | 'ko', string>> | null;
  /** Whether what is missing is a matter of looks, so that everything works without it. */
  readonly optional?: true;
}

export const FEATURES: readonly Feature[] = [
  {
    name: '`Object.hasOwn()`',
    pattern: /\bhasOwn\(/,
    since: [93, 92, 15.4],
    without: null,
  },
  {
    name: '`findLastIndex()`',
    pattern: /\.findLastIndex\(/,
    since: [97, 104, 15.4],
    without: {
      en: 'The buttons of a marquee and a strip do not step',
      ko: '흐르기와 가로 스크롤의 이전·다음 버튼이 동작하지 않습니다',
    },
  },
  {
    name: '`inert`',
    pattern: /\binert\b/,
    since: [102, 112, 15.5],
    without: {
      en: 'The links in the copies of a marquee are Tab stops',
      ko: '흐르기의 복사본에 있는 링크에 Tab으로 들어갈 수 있습니다',
    },
  },
  {
    name: '`@container`',
    pattern: /@container\b/,
    since: [105, 110, 16],
    without: {
      en: 'The ticker is in one line however narrow it is, and its longer texts are cut off',
      ko: '폭이 좁아도 한 줄로만 표시되어 긴 글이 잘립니다',
    },
  },
  {
    name: '`overflow: clip`',
    pattern: /overflow:clip/,
    since: [90, 81, 16],
    without: {
      en: 'Rows show outside the line while they roll',
      ko: '줄이 넘어갈 때 다음 도시가 줄 밖으로 보입니다',
    },
  },
  {
    name: '`color-mix()`',
    pattern: /color-mix\(/,
    since: [111, 113, 16.2],
    without: {
      en: 'The land of the map is black, and thin lines are missing',
      ko: '지도의 땅이 검게 나오고 가는 선이 없습니다',
    },
  },
  {
    name: '`:has()`',
    pattern: /:has\(/,
    since: [105, 121, 15.4],
    without: {
      en: 'The links of rows (`link`) cannot be clicked; a long notice is not cut off; an older row keeps its colours',
      ko: '도시의 링크(`link`)를 누를 수 없고, 긴 알림이 잘리지 않으며, 오래된 행의 색이 그대로입니다',
    },
  },
  {
    name: '`backdrop-filter`',
    pattern: /backdrop-filter/,
    since: [76, 103, 18],
    without: {
      en: 'The head of a table moves away with the page',
      ko: '표의 머리글이 페이지와 함께 올라갑니다',
    },
  },
  {
    name: '`popover`',
    pattern: /:popover-open/,
    since: [114, 125, 17],
    without: {
      en: 'A header with `overflow: hidden` cuts off the panel',
      ko: '헤더에 `overflow: hidden`이 있으면 패널이 잘립니다',
    },
    optional: true,
  },
  {
    name: '`(scripting: none)`',
    pattern: /\(scripting:\s?none\)/,
    since: [120, 113, 17],
    without: {
      en: 'Where scripts are off, a ticker in the first HTML is one line to scroll',
      ko: '스크립트가 꺼져 있으면 첫 HTML의 티커는 스크롤하는 한 줄입니다',
    },
    optional: true,
  },
  {
    name: '`oklch(from currentColor …)`',
    pattern: /oklch\(/,
    since: [131, 133, 18],
    without: {
      en: 'Icons have the colour of the text',
      ko: '아이콘이 글자색으로 표시됩니다',
    },
    optional: true,
  },
  {
    name: '`light-dark()`',
    pattern: /light-dark\(/,
    since: [123, 120, 17.5],
    without: {
      en: 'Colours of the presets that use it are ignored',
      ko: '이 함수를 쓴 프리셋의 색이 무시됩니다',
    },
    optional: true,
  },
  {
    name: '`scrollbar-width`',
    pattern: /scrollbar-width:/,
    since: [121, 64, 18.2],
    without: {
      en: 'A strip may show a scrollbar',
      ko: '가로 스크롤에 스크롤 막대가 보일 수 있습니다',
    },
    optional: true,
  },
];

const NAMES = ['Chrome', 'Firefox', 'Safari'] as const;

/** The first versions that have all of these. */
const newest = (features: readonly Feature[]): string =>
  NAMES.map((name, index) => `${name} ${Math.max(...features.map(({ since }) => since[index]!))}`).join(', ');

/** The first versions that have a feature, by its name without marks: `light-dark()`. */
export const sinceOf = (name: string): string => {
  const feature = FEATURES.find((one) => one.name === `\`${name}\``);
  if (!feature) throw new Error(`There is no feature ${name}`);
  return newest([feature]);
};

/** From these versions on everything works. */
export const FULL = newest(FEATURES.filter(({ optional }) => !optional));
/** Before these versions the elements do not run, and their fallback content is shown. */
export const OLDEST = newest(FEATURES.filter(({ without }) => without === null));

const TEXTS = {
  en: { head: 'feature', without: 'in older versions', none: 'The fallback content is shown' },
  ko: { head: '기능', without: '더 오래된 버전에서는', none: '대체 내용이 보입니다' },
} as const;

/** The features as a Markdown table, from the oldest one. */
export const browserTable = (lang: 'en' | 'ko'): string => {
  const { head, without: title, none } = TEXTS[lang];
  const rows = [...FEATURES]
    .sort((one, other) => one.since[0] - other.since[0])
    .sort((one, other) => Number(one.without !== null) - Number(other.without !== null))
    .sort((one, other) => Number(!!one.optional) - Number(!!other.optional))
    .map(({ name, since, without }) => [name, ...since.map(String), without?.[lang] ?? none]);
  return [[head, ...NAMES, title], ['---', '--:', '--:', '--:', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};
