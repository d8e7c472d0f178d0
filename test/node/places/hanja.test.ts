import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ja } from '../../../src/locale/ja.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';
import { cityNames } from '../../../src/places/index.js';
import { BIG5, GB2312, JIS_FIRST_LEVEL } from '../locale/repertoires.js';
import { DISTRICT_PLACES, STATION_PLACES } from './listed.js';

for (const [tag, locale, repertoire, examples] of [
  // Not among the everyday kanji, but Japanese has no other form for these names.
  [
    'ja',
    ja,
    new Set([...JIS_FIRST_LEVEL, ...'蘆坡潭咸邱鄒黔甕驪槐舒醴鬱泗陜陟旌襄敞']),
    ['安養', '河南', '江南区', '広州(京畿)', '高城(江原)', '中区(ソウル)', '餅店区', '鶏龍'],
  ],
  [
    'zh-Hans',
    zhHans,
    GB2312,
    ['安养', '河南', '江南区', '广州(京畿)', '高城(江原)', '中区(首尔)', '饼店区', '鸡龙'],
  ],
  [
    'zh-Hant',
    zhHant,
    BIG5,
    ['安養', '河南', '江南區', '廣州(京畿)', '高城(江原)', '中區(首爾)', '餅店區', '雞龍'],
  ],
] as const) {
  const names = cityNames(tag);

  describe(`names in ${tag}`, () => {
    test('of every 시군구, each its own way, in its own characters', () => {
      assert.deepEqual(Object.keys(names).sort(), DISTRICT_PLACES.map(({ id }) => id).sort());
      const all = [...Object.values(locale.cities), ...Object.values(names)];
      assert.equal(new Set(all).size, all.length);
      for (const name of Object.values(names)) {
        const others = [...name].filter((char) => !repertoire.has(char) && !'()'.includes(char));
        assert.deepEqual(others, [], name);
      }
    });

    test('as long as the Korean ones, with the same units', () => {
      const units = tag === 'zh-Hant' ? '市郡區' : '市郡区';
      for (const { id, name } of DISTRICT_PLACES) {
        // 首爾 has as many syllables as 서울, ソウル has one more.
        assert.equal(names[id]!.replace('ソウル', '首爾').length, name.length, name);
        const unit = /[시군구](?=$|\()/.exec(name)?.[0];
        const short = name.length > 2 && name !== '양구' ? unit : undefined;
        if (short) assert.ok(names[id]!.includes(units['시군구'.indexOf(short)]!), name);
      }
    });

    test('are those of the stations that are called the same', () => {
      const bare = (name: string): string => name.replace(/[시군市郡]$|\(.+$/, '');
      const cities: Readonly<Record<string, string>> = locale.cities;
      const same = DISTRICT_PLACES.flatMap((place) =>
        STATION_PLACES.filter(
          ({ name, province }) => province === place.province && bare(name) === bare(place.name),
        ).map((station) => [bare(names[place.id]!), bare(cities[station.id]!)]),
      );
      assert.ok(same.length > 70);
      for (const [place, station] of same) assert.equal(place, station);
    });

    test(examples.join(' '), () => {
      const codes = ['4117', '4145', '1168', '4161', '5182', '1114', '41595', '4425'];
      assert.deepEqual(
        codes.map((code) => names[code.padEnd(10, '0')]),
        examples,
      );
    });
  });
}
