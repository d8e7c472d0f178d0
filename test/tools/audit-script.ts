/** What a person with a screen reader does and hears on the auditor's page, in the words of the Korean locale and the sample. */
import { SAMPLE, sampleFeed } from '../../demo/site/sample.js';
import type { Language } from '../../demo/site/layout.js';
import { ko } from '../../src/locale/ko.js';
import { createLocale } from '../../src/locale/locale.js';

const { words, sentence, source } = createLocale(ko);
const { observations, source: origin } = sampleFeed(SAMPLE);

/** What is said of a station. */
const said = (name: string): string =>
  sentence(
    observations.find(({ station }) => station.name === name)!,
    'c',
  );

interface Step {
  readonly do: Readonly<Record<Language, string>>;
  /** Sentences and names; the reader adds roles and states in its own words. */
  readonly hear: readonly string[];
  readonly also?: Readonly<Record<Language, string>>;
}

const HEAD: Readonly<Record<Language, string>> = {
  en: '| | Do | Hear |',
  ko: '| | 할 일 | 들려야 할 말 |',
};

/** The stations of the page's ticker and map, in their order. */
const CITIES = ['동두천', '서울', '부산', '제주'] as const;
const [first, second, third, last] = CITIES.map(said) as [string, string, string, string];

const STEPS: readonly Step[] = [
  {
    do: { en: 'Tab into the ticker', ko: 'Tab으로 티커에 들어간다' },
    hear: [words.label, words.stop],
    also: { en: 'a group, a button', ko: '묶음, 버튼' },
  },
  { do: { en: 'Space, Space', ko: 'Space, Space' }, hear: [words.stopped, words.playing] },
  { do: { en: 'Tab, Space', ko: 'Tab, Space' }, hear: [words.previous, last] },
  { do: { en: 'Tab, Space, Space', ko: 'Tab, Space, Space' }, hear: [words.next, first, second] },
  {
    do: { en: 'Tab, Space', ko: 'Tab, Space' },
    hear: [words.all],
    also: { en: 'collapsed, then expanded', ko: '접힘, 이어서 펼쳐짐' },
  },
  {
    do: { en: '↓ into the panel, then read on', ko: '↓로 패널에 들어가 계속 읽는다' },
    hear: [words.all, '수도권'],
    also: { en: 'a region; a heading for each region', ko: '영역, 권역마다 제목' },
  },
  {
    do: { en: 'Esc', ko: 'Esc' },
    hear: [words.all],
    also: { en: 'a button, collapsed', ko: '버튼, 접힘' },
  },
  {
    do: { en: 'Read the ticker’s list item by item', ko: '티커의 목록을 한 항목씩 읽는다' },
    hear: [first, second, third, last],
    also: { en: 'a list of 4, each once', ko: '항목 4개인 목록, 한 번씩' },
  },
  {
    do: { en: 'Search the page for 부산', ko: '페이지에서 부산을 찾는다' },
    hear: [third],
    also: { en: 'the page stays at the ticker', ko: '페이지는 티커에 머문다' },
  },
  {
    do: { en: 'Read on to the attribution', ko: '출처까지 계속 읽는다' },
    hear: [source(origin.name)],
    also: { en: 'a link', ko: '링크' },
  },
  {
    do: { en: 'Go through the table by cells', ko: '표를 칸마다 읽는다' },
    hear: [words.city, words.condition, words.temperature],
    also: { en: 'the headers of each cell', ko: '칸마다 머리글' },
  },
  {
    do: { en: 'Sort by temperature', ko: '기온으로 정렬한다' },
    hear: [words.temperature],
    also: { en: 'sorted, ascending', ko: '오름차순 정렬됨' },
  },
  {
    do: { en: 'Tab to the map, → until 서울, Enter', ko: 'Tab으로 지도에 가서 서울까지 →, Enter' },
    hear: [second],
    also: { en: 'pressed, then the sentence', ko: '눌림, 이어서 문장' },
  },
  {
    do: { en: 'Put the pointer or a finger on a row', ko: '포인터나 손가락을 행 위에 둔다' },
    hear: [first],
    also: { en: 'the row that shows', ko: '보이는 행' },
  },
];

/** The table of the steps, for a document of a language. */
export const auditScript = (lang: Language): string => {
  const rows = STEPS.map(
    ({ do: act, hear, also }, index) =>
      `| ${index + 1} | ${act[lang]} | ${hear.map((one) => `“${one}”`).join(' → ')}${also ? ` (${also[lang]})` : ''} |`,
  );
  return [HEAD[lang], '| --- | --- | --- |', ...rows].join('\n');
};
