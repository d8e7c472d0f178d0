import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ICONS, nightIcon, type IconName } from '../../../src/conditions/icons.js';
import { findCondition, VOCABULARY } from '../../../src/conditions/vocabulary.js';

/** Every text that is known from KMA's surface map (its icon list) or city table (현재일기). */
const KMA_TEXTS = [
  ...['맑음', '구름조금', '구름적음', '구름많음', '흐림', '박무', '연무', '황사'],
  ...['안개', '안개변화무', '안개엷어짐', '안개강해짐', '안개끝', '시계내안개', '부분안개'],
  ...['이슬비', '약한이슬비', '보통이슬비', '강한이슬비', '이슬비끝'],
  ...['비', '비끝남', '비끝', '약한언비', '시계내강수', '가끔 비', '비 또는 눈', '눈 또는 비'],
  ...['가끔 눈', '가끔 비 또는 눈', '가끔 눈 또는 비'],
  ...['비', '눈'].flatMap((what) =>
    ['약한', '보통', '강한'].flatMap((force) =>
      ['단속', '계속', '단속적', '연속적'].map((course) => force + what + course),
    ),
  ),
  ...['소나기', '약한소나기', '보통소나기', '강한소나기', '소나기끝'],
  ...[
    '진눈깨비',
    '약진눈깨비',
    '강진눈깨비',
    '진눈깨비끝',
    '진눈개비',
    '약진눈개비',
    '강진눈개비',
    '진눈개비끝',
  ],
  ...['눈', '눈끝남', '소낙눈/약', '소낙눈/강', '싸락눈', '눈보라', '가루눈', '얼음싸라기', '우박'],
  ...['뇌우', '뇌우,우박', '뇌우,비/눈', '번개', '마른뇌전', '뇌전 끝', '천둥번개', '용오름'],
  // The precipitation types (PTY) of the village forecast service.
  ...['비/눈', '빗방울', '빗방울눈날림', '눈날림'],
];

const codeOf = (text: string): string | undefined => findCondition(text)?.code;

describe('vocabulary', () => {
  test('knows every text of KMA, however it is spaced', () => {
    for (const text of KMA_TEXTS) {
      const code = codeOf(text);
      assert.ok(code, text);
      for (const space of ['', ' ', '\u00a0', '\u3000', '\u200b', '\n\t']) {
        assert.equal(codeOf([...text].join(space)), code, JSON.stringify(space) + text);
        assert.equal(codeOf(space + text.replaceAll(' ', space) + space), code, JSON.stringify(space) + text);
      }
      assert.equal(codeOf(text.normalize('NFD')), code, `${text} in single letters`);
    }
  });

  test('knows every text of the real surface maps', () => {
    const folder = new URL('../../fixtures/kma/sfc_web_map/', import.meta.url);
    const texts = readdirSync(folder)
      .filter((file) => file.endsWith('.xml'))
      .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/desc="([^"]*)"/g)])
      .map(([, text]) => text!)
      .filter((text) => text !== '-');
    assert.ok(texts.length > 30);
    for (const text of texts) assert.equal(findCondition(text)?.ko, text);
  });

  test('reads the spellings of one text as one condition', () => {
    for (const spellings of [
      ['구름조금', '구름적음', '구름 조금'],
      ['비끝남', '비끝', '비 끝'],
      ['눈끝남', '눈끝'],
      ['이슬비끝', '이슬비 끝남'],
      ['약한비단속', '약한비단속적', '약한 비 단속'],
      ['강한눈계속', '강한눈연속적', '강한 눈 연속'],
      ['진눈깨비', '진눈개비'],
      ['약진눈깨비', '약한진눈개비', '약한 진눈깨비', '진눈깨비/약'],
      ['소낙눈/강', '소낙눈／강', '강한 소낙눈'],
      ['뇌우,비/눈', '뇌우, 비/눈', '뇌우，비／눈'],
    ]) {
      const [first, ...others] = spellings.map(codeOf);
      assert.ok(first, spellings[0]);
      for (const other of others) assert.equal(other, first, spellings.join(' = '));
    }
  });

  test('keeps different conditions apart', () => {
    const texts = [
      '비/눈',
      '비 또는 눈',
      '눈 또는 비',
      '가끔 비',
      '가끔 눈',
      '비',
      '눈',
      '약한비단속',
      '약한비계속',
    ];
    assert.equal(new Set(texts.map(codeOf)).size, texts.length);
  });

  test('does not know what KMA never wrote', () => {
    for (const text of [
      '',
      '-',
      ' ',
      '화산재',
      '맑',
      '맑음맑음',
      'clear',
      '비비',
      'constructor',
      '__proto__',
    ]) {
      assert.equal(findCondition(text), undefined, text);
    }
  });

  test('is found after more texts than it remembers', () => {
    for (let index = 0; index < 1500; index += 1) assert.equal(findCondition(`모름${index}`), undefined);
    assert.equal(findCondition('맑음')?.code, 'clear');
    assert.equal(findCondition('모름1'), undefined);
  });

  test('every row is found by its own text, under its own code', () => {
    for (const [code, ko, icon] of VOCABULARY) {
      const condition = findCondition(ko);
      assert.deepEqual([condition?.code, condition?.ko, condition?.icon], [code, ko, icon]);
      assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    }
    assert.equal(new Set(VOCABULARY.map(([code]) => code)).size, VOCABULARY.length);
  });

  test('tells what qualifies a condition, outermost first, and draws it', () => {
    for (const [text, base, qualifiers, icon] of [
      ['비', 'rain', [], 'rain'],
      ['약한비단속', 'rain', ['light-*', 'intermittent-*'], 'rain'],
      ['강한눈계속', 'snow', ['heavy-*', 'continuous-*'], 'heavy-snow'],
      ['비끝', 'rain', ['*-ended'], 'cloudy'],
      ['소나기끝', 'showers', ['*-ended'], 'cloudy'],
    ] as const) {
      const condition = findCondition(text)!;
      assert.deepEqual(
        [condition.base, condition.qualifiers, condition.icon],
        [base, qualifiers, icon],
        text,
      );
    }
  });

  test('takes an ending for another spelling at the end alone', () => {
    for (const text of ['연속비', '비적눈', '끝남비']) assert.equal(findCondition(text), undefined, text);
  });

  test('speaks as an announcer would', () => {
    const spoken = (text: string): string | undefined => findCondition(text)?.spoken;
    assert.equal(spoken('맑음'), '맑음');
    assert.equal(spoken('구름많음'), '구름 많음');
    assert.equal(spoken('약한비단속적'), '약한 비, 오다 그침');
    assert.equal(spoken('강한눈계속'), '강한 눈, 계속 내림');
    assert.equal(spoken('안개엷어짐'), '엷어지는 안개');
    assert.equal(spoken('비끝'), '비 그침');
    assert.equal(spoken('뇌우,우박'), '우박을 동반한 뇌우');
    assert.equal(spoken('약한언비'), '약한 어는 비');
  });

  test('never speaks two words as one', () => {
    const glued =
      /[/]|조금\S|\S(조금|많음)|(약한?|강한?|보통)(이슬비|비|소나기|진눈|눈|언비)|\S(단속|계속|그침|끝)|시계내|변화무|[개비눈기전]끝/;
    for (const [, ko] of VOCABULARY) assert.doesNotMatch(findCondition(ko)!.spoken, glued);
  });

  test('English is the words of the code', () => {
    assert.equal(findCondition('구름조금')?.en, 'Partly cloudy');
    assert.equal(findCondition('황사')?.en, 'Yellow dust');
    assert.equal(findCondition('약한비단속')?.en, 'Light intermittent rain');
    assert.equal(findCondition('뇌우,비/눈')?.en, 'Thunderstorm with rain or snow');
  });
});

describe('icons', () => {
  const names = Object.keys(ICONS) as IconName[];

  test('every row has an icon, and every icon is used', () => {
    const heavy = ['강한비', '강한눈'].map((text) => findCondition(text)!.icon);
    const used = new Set<IconName>(['unknown', ...heavy, ...VOCABULARY.map(([, , icon]) => icon)]);
    for (const icon of [...used]) used.add(nightIcon(icon));
    assert.deepEqual([...used].sort(), [...names].sort());
    assert.ok(names.length <= 32);
  });

  test('the night shows where the sky shows through', () => {
    assert.equal(nightIcon('clear'), 'clear-night');
    assert.equal(nightIcon('partly-cloudy'), 'partly-cloudy-night');
    assert.equal(nightIcon('mostly-cloudy'), 'mostly-cloudy-night');
    assert.equal(nightIcon('haze'), 'haze-night');
    assert.equal(nightIcon('rain'), 'rain');
    assert.equal(nightIcon('clear-night'), 'clear-night');
  });

  test('no sun is shown at night', () => {
    for (const name of ['clear', 'partly-cloudy', 'mostly-cloudy', 'haze'] as const) {
      assert.ok('warm' in ICONS[name], name);
      assert.deepEqual(Object.keys(ICONS[nightIcon(name)]).includes('warm'), false, name);
    }
  });

  test('what is near and what is far, and the kinds of fog, are told apart', () => {
    const iconsOf = (texts: readonly string[]) => new Set(texts.map((text) => findCondition(text)?.icon));
    const fogs = ['안개', '박무', '연무', '황사', '안개엷어짐', '안개강해짐', '시계내안개', '부분안개'];
    assert.equal(iconsOf(fogs).size, fogs.length);
    assert.equal(iconsOf(['비', '시계내강수']).size, 2);
  });

  test('every layer is a path on its own, and no two icons are drawn alike', () => {
    const drawings = names.map((name) => JSON.stringify(ICONS[name]));
    assert.equal(new Set(drawings).size, names.length);
    for (const [layer, d] of names.flatMap((name) => Object.entries(ICONS[name]))) {
      assert.match(layer, /^(ink|warm|wet)$/);
      assert.match(d, /^M[\d.]+ [\d.]+[-\d. MLHVACQSTZmlhvacqstz]+$/);
    }
  });
});
