/** What the languages write by arithmetic is what `Intl` would write. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locale, Measure } from '../../../src/locale/locale.js';
import { ja } from '../../../src/locale/ja.js';
import { localeFor, registerLocale } from '../../../src/locale/registry.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';

for (const data of [ja, zhHans, zhHant]) registerLocale(data);

type Parts = Readonly<Record<string, string>>;

/** For each language the parts of a date, and how it puts them together. */
const DATES: Readonly<Record<string, readonly [Intl.DateTimeFormatOptions, (parts: Parts) => string]>> = {
  ko: [
    { year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' },
    ({ year, month, day, weekday }) => `${year}.${month}.${day} (${weekday})`,
  ],
  en: [
    { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
    ({ year, month, day, weekday }) => `${month} ${day}, ${year} (${weekday})`,
  ],
  ja: [
    { year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short' },
    ({ year, month, day, weekday }) => `${year}年${month}月${day}日(${weekday})`,
  ],
  'zh-Hans': [
    { year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short' },
    ({ year, month, day, weekday }) => `${year}年${month}月${day}日 ${weekday}`,
  ],
  'zh-Hant': [
    { year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'narrow' },
    ({ year, month, day, weekday }) => `${year}年${month}月${day}日(${weekday})`,
  ],
};

const UNITS: Readonly<Record<Measure, string>> = {
  humidity: 'percent',
  precipitation: 'millimeter',
  windSpeed: 'meter-per-second',
};

const HOUR = 3_600_000;

const eachValue = (from: number, to: number, check: (value: number) => void): void => {
  for (let cents = from * 100; cents <= to * 100; cents += 1) check(cents / 100);
};

for (const [tag, [options, join]] of Object.entries(DATES))
  describe(`texts of ${tag}, beside Intl's`, () => {
    const locale: Locale = localeFor(tag);
    assert.equal(locale.tag, tag);

    test('dates of every day of ten years, around midnight in Korea', () => {
      const format = new Intl.DateTimeFormat(tag, { timeZone: 'Asia/Seoul', ...options });
      for (let day = Date.UTC(2020, 0, 1); day < Date.UTC(2030, 0, 1); day += 24 * HOUR)
        for (const moment of [day + 15 * HOUR - 1, day + 15 * HOUR]) {
          const parts = format.formatToParts(moment).map(({ type, value }) => [type, value]);
          assert.equal(locale.date(new Date(moment).toISOString()), join(Object.fromEntries(parts) as Parts));
        }
    });

    test('temperatures to the hundredth of a degree, in both units', () => {
      const format = new Intl.NumberFormat(tag, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
        signDisplay: 'negative',
      });
      eachValue(-60, 60, (celsius) => {
        assert.equal(locale.degrees(celsius, 'c'), format.format(celsius));
        const fahrenheit = Number((celsius * 1.8 + 32).toFixed(6));
        assert.equal(locale.degrees(celsius, 'f'), format.format(fahrenheit));
      });
    });

    for (const [name, unit] of Object.entries(UNITS) as [Measure, string][])
      test(`${name}, as it is written and as it is spoken`, () => {
        const digits = { minimumFractionDigits: name === 'humidity' ? 0 : 1, maximumFractionDigits: 1 };
        const formatOf = (unitDisplay: 'short' | 'long'): Intl.NumberFormat =>
          new Intl.NumberFormat(tag, { ...digits, style: 'unit', unit, unitDisplay });
        const [shown, spoken] = [formatOf('short'), formatOf('long')];
        for (let tenths = 0; tenths <= 3000; tenths += 1) {
          const value = tenths / 10;
          // Rain is 毫米 in the weather services of Taiwan and Hong Kong; Intl has the 公釐 of technical drawings.
          const usual = (text: string): string => text.replace('公釐', '毫米');
          // No language here has a form of its own for one millimeter; English writes `1.0 millimeters`.
          assert.equal(locale.measure(name, value, 'shown'), usual(shown.format(value)));
          assert.equal(locale.measure(name, value, 'spoken'), usual(spoken.format(value)));
        }
      });
  });
