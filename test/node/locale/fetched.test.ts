import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { QUALIFIERS, VOCABULARY } from '../../../src/conditions/vocabulary.js';
import { ja as japanese } from '../../../src/locale/ja.js';
import type { ConditionWords } from '../../../src/locale/locale.js';
import { createLocale } from '../../../src/locale/locale.js';
import { zhHans as simplified } from '../../../src/locale/zh-hans.js';
import { zhHant as traditional } from '../../../src/locale/zh-hant.js';
import { PLACES } from '../../../src/places/index.js';
import { REGIONS, shortName } from '../../../src/stations/regions.js';
import { type AsosStation, STATIONS } from '../../../src/stations/stations.js';
import { readHeader } from '../feed/headers.js';
import { en } from './locales.js';
import { BIG5, GB2312, JIS_FIRST_LEVEL } from './repertoires.js';

const HOUR = 3_600_000;
const TWO = '2025-04-01T14:00:00+09:00';

const [ja, zhHans, zhHant] = [createLocale(japanese), createLocale(simplified), createLocale(traditional)];

for (const [data, locale, repertoire] of [
  // Not everyday kanji: old place names that have no other spelling in Japanese.
  [japanese, ja, new Set([...JIS_FIRST_LEVEL, ...'坡翎鬱邱敞旌咸陜'])],
  [simplified, zhHans, GB2312],
  [traditional, zhHant, BIG5],
] as const) {
  const conditions: ConditionWords = data.conditions;
  const cityOf = ({ id, name }: AsosStation): string => locale.city({ id, name });
  const own = (text: string): void => {
    assert.notEqual(text.trim(), '');
    assert.doesNotMatch(text, /\p{Script=Hangul}/u);
    const others = [...text].filter((char) => !repertoire.has(char) && !/[\d(). ℃℉·,]/.test(char));
    assert.deepEqual(others, [], text);
  };

  describe(`${data.tag}: all of it, in its own characters`, () => {
    test('words', () => {
      assert.deepEqual(Object.keys(data.words), Object.keys(en.words));
      for (const word of Object.values(data.words)) own(word.replace('*', '97'));
      assert.equal(data.words.showAll.split('*').length, 2);
    });

    test('98 stations, each its own way, and stations it does not know as they came', () => {
      assert.deepEqual(
        Object.keys(data.cities),
        STATIONS.map(({ id }) => id),
      );
      const names = STATIONS.map(cityOf);
      for (const name of names) own(name);
      assert.equal(new Set(names).size, 98);
      for (const id of ['907', 'toString', '__proto__', 'constructor'])
        assert.equal(locale.city({ id, name: '판교' }), '판교');
    });

    test('parts of names that the stations share', () => {
      const [town, county, municipality, island] = ['춘천', '고창군', '경주시', '울릉도'].map((name) =>
        cityOf(STATIONS.find((station) => station.name === name)!),
      );
      assert.deepEqual([town, county!.at(-1), municipality!.at(-1)], ['春川', '郡', '市']);
      assert.match(island!, /[島岛]$/);
      for (const station of STATIONS) {
        const { name } = station;
        const city = cityOf(station);
        const named = (other: string) => STATIONS.find((one) => one.name === other);
        const [south, seat] = [named(name.slice(1)), named(name.slice(0, -1))];
        if (south) assert.equal(city.slice(1), cityOf(south), name);
        if (seat) assert.equal(city.slice(0, -1), cityOf(seat), name);
        assert.equal(city.endsWith('郡'), name.endsWith('군'), name);
        assert.equal(city.endsWith('市'), name.endsWith('시'), name);
      }
    });

    test('regions, and those it does not know as they came', () => {
      const provinces = PLACES.map(({ province }) => shortName(province));
      const names = [...new Set([...REGIONS, ...provinces])];
      // 강원 and 제주 are 권역 and 시도.
      assert.equal(names.length, 6 + 16 - 2);
      for (const name of names) own(locale.region(name));
      assert.equal(new Set(names.map((name) => locale.region(name))).size, names.length);
      for (const region of ['서해 5도', 'valueOf']) assert.equal(locale.region(region), region);
    });

    test('conditions, each its own way, and those it does not know as they came', () => {
      const names = VOCABULARY.map(([code, text]) => {
        own(locale.condition(text));
        assert.equal(locale.condition(text), conditions[code]);
        assert.equal(locale.spokenCondition(text), conditions[code]);
        return locale.condition(text);
      });
      assert.equal(new Set(names).size, VOCABULARY.length);
      assert.equal(locale.condition('개구리비'), '개구리비');
    });

    test('qualifiers, around every condition and each other', () => {
      for (const [, qualifier] of QUALIFIERS) assert.equal(conditions[qualifier].split('*').length, 2);
      for (const [outer] of QUALIFIERS.slice(0, 4))
        for (const [inner] of QUALIFIERS.slice(4))
          for (const rain of ['비', '눈', '이슬비', '소나기', '진눈깨비']) {
            const text = locale.condition(outer + rain + inner);
            own(text);
            assert.ok(text.includes(locale.condition(rain)), text);
            assert.doesNotMatch(text, /\*/);
          }
    });

    test('every moment', () => {
      for (const minute of ['00', '05'])
        own(locale.observedAt(`2025-04-01T14:${minute}:00+09:00`, 3 * HOUR, 'stale'));
      own(locale.date(TWO));
      own(locale.source('기상청'));
      assert.ok(locale.source('국립기상과학원').endsWith('：국립기상과학원'));
      for (const unit of ['c', 'f'] as const) own(locale.spokenTemperature(-32.6, unit));
    });
  });
}

describe('the header of a news site, 2025-04-01', () => {
  const { source, observedAt, observations } = readHeader();
  const lines = (locale: typeof ja): string[] => [
    locale.date(observedAt),
    ...observations.map(
      ({ station, condition, temperature }) =>
        `${locale.condition(condition!)}${locale.city(station)} ${locale.temperature(temperature!, 'c')}`,
    ),
    locale.source(source.name),
  ];

  test('in Japanese', () => {
    assert.deepEqual(lines(ja), [
      '2025年4月1日(火)',
      '晴れ東豆川 1.5℃',
      '所々に雲江陵 9.8℃',
      'もやソウル 5.4℃',
      '晴れ大田 3.8℃',
      '晴れ大邱 4.3℃',
      '晴れ蔚山 3.8℃',
      'もや光州 4.4℃',
      '所々に雲釜山 6.2℃',
      '晴れ高敞 0.3℃',
      '曇り済州 7.3℃',
      '晴れ江華 2.3℃',
      '雲が多い報恩 0.5℃',
      '晴れ錦山 0.4℃',
      '雲が多い康津郡 2.7℃',
      '晴れ慶州市 1.0℃',
      '雲が多い巨済 3.7℃',
      '出典：韓国気象庁',
    ]);
  });

  test('in simplified Chinese', () => {
    assert.deepEqual(lines(zhHans), [
      '2025年4月1日 周二',
      '晴东豆川 1.5℃',
      '少云江陵 9.8℃',
      '薄雾首尔 5.4℃',
      '晴大田 3.8℃',
      '晴大邱 4.3℃',
      '晴蔚山 3.8℃',
      '薄雾光州 4.4℃',
      '少云釜山 6.2℃',
      '晴高敞 0.3℃',
      '阴济州 7.3℃',
      '晴江华 2.3℃',
      '多云报恩 0.5℃',
      '晴锦山 0.4℃',
      '多云康津郡 2.7℃',
      '晴庆州市 1.0℃',
      '多云巨济 3.7℃',
      '来源：韩国气象厅',
    ]);
  });

  test('in traditional Chinese', () => {
    assert.deepEqual(lines(zhHant), [
      '2025年4月1日(二)',
      '晴東豆川 1.5℃',
      '少雲江陵 9.8℃',
      '薄霧首爾 5.4℃',
      '晴大田 3.8℃',
      '晴大邱 4.3℃',
      '晴蔚山 3.8℃',
      '薄霧光州 4.4℃',
      '少雲釜山 6.2℃',
      '晴高敞 0.3℃',
      '陰濟州 7.3℃',
      '晴江華 2.3℃',
      '多雲報恩 0.5℃',
      '晴錦山 0.4℃',
      '多雲康津郡 2.7℃',
      '晴慶州市 1.0℃',
      '多雲巨濟 3.7℃',
      '來源：韓國氣象廳',
    ]);
  });
});

describe('qualified conditions', () => {
  for (const [text, ...expected] of [
    ['약한비단속', '弱い雨（断続）', '小雨（间歇）', '小雨（間歇）'],
    ['보통눈계속', '並の雪（連続）', '中雪（连续）', '中雪（連續）'],
    ['강한소나기', '強いにわか雨', '大阵雨', '大陣雨'],
    ['소낙눈/강', '強いにわか雪', '大阵雪', '大陣雪'],
    ['약진눈깨비', '弱いみぞれ', '小雨夹雪', '小雨夾雪'],
    ['가끔 비 또는 눈', '時々雨か雪', '时有雨或雪', '偶有雨或雪'],
    ['뇌전 끝', '雷やむ', '雷暴已停', '雷暴已停'],
    ['비끝남', '雨やむ', '雨已停', '雨已停'],
    ['안개끝', '霧消散', '雾已散', '霧已散'],
  ] as const)
    test(text, () => {
      assert.deepEqual(
        [ja, zhHans, zhHant].map((locale) => locale.condition(text)),
        expected,
      );
    });
});

describe('what is heard', () => {
  const row = { station: { id: '98', name: '동두천' }, condition: '맑음', temperature: -1.5 };

  test('has a word for minus', () => {
    assert.equal(ja.sentence(row, 'c'), '東豆川, 晴れ, 氷点下1.5度');
    assert.equal(zhHans.sentence(row, 'c'), '东豆川, 晴, 零下1.5度');
    assert.equal(zhHant.sentence(row, 'c'), '東豆川, 晴, 零下1.5度');
    assert.equal(ja.spokenTemperature(-32.6, 'f'), '華氏マイナス26.7度');
    assert.equal(zhHans.spokenTemperature(-32.6, 'f'), '华氏负26.7度');
    assert.equal(zhHant.spokenTemperature(-32.6, 'f'), '華氏負26.7度');
    assert.equal(ja.spokenTemperature(-0.04, 'c'), '0.0度');
    assert.equal(zhHans.spokenTemperature(6.2, 'c'), '6.2度');
    assert.equal(zhHant.spokenTemperature(6.2, 'f'), '華氏43.2度');
  });

  test('says what is missing', () => {
    const nothing = { ...row, condition: null, temperature: null };
    assert.equal(ja.sentence(nothing, 'c'), '東豆川, 観測データなし');
    assert.equal(zhHans.sentence(nothing, 'c'), '东豆川, 无观测数据');
    assert.equal(zhHant.sentence(nothing, 'c'), '東豆川, 無觀測資料');
  });

  test('says the hour and its age', () => {
    assert.equal(ja.observedAt(TWO, 0, 'fresh'), '14時観測');
    assert.equal(ja.observedAt(TWO, 3 * HOUR, 'stale'), '14時観測 · 3時間前');
    assert.equal(ja.observedAt('2025-04-01T14:05+09:00', 0, 'fresh'), '14時5分観測');
    assert.equal(zhHans.observedAt(TWO, 3 * HOUR, 'stale'), '韩国14时观测 · 3小时前');
    assert.equal(zhHant.observedAt(TWO, 3 * HOUR, 'stale'), '韓國14時觀測 · 3小時前');
  });
});
