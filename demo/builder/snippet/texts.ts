/** Texts of the code in the language that is chosen for it. */
import type { Choice } from '../choice.js';

interface Texts {
  /** Link of readers without JavaScript. */
  readonly office: string;
  /** Title of the iframe, which screen readers say. */
  readonly title: string;
}

const KOREAN: Texts = { office: '기상청 날씨누리', title: '도시별 날씨' };

export const TEXTS: Readonly<Record<Choice['lang'], Texts>> = {
  '': KOREAN,
  ko: KOREAN,
  en: { office: 'Korea Meteorological Administration', title: 'Weather by city' },
  ja: { office: '韓国気象庁', title: '都市別の天気' },
  'zh-Hans': { office: '韩国气象厅', title: '各城市天气' },
  'zh-Hant': { office: '韓國氣象廳', title: '各城市天氣' },
};

/** Languages that a bundle registers itself: how the package calls them. Korean and English are built in. */
export const REGISTERED: Readonly<Partial<Record<Choice['lang'], { file: string; name: string }>>> = {
  ja: { file: 'ja', name: 'ja' },
  'zh-Hans': { file: 'zh-hans', name: 'zhHans' },
  'zh-Hant': { file: 'zh-hant', name: 'zhHant' },
};
