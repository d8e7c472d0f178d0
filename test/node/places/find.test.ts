import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findPlace, PLACES } from '../../../src/places/index.js';
import { STATIONS } from '../../../src/stations/stations.js';
import { CITIES, LISTED } from './listed.js';

const idOf = (text: string): string => {
  const result = findPlace(text);
  assert.ok(result.ok, `${text}: ${result.ok || result.message}`);
  return result.place.id;
};

const refused = (text: string) => {
  const result = findPlace(text);
  assert.ok(!result.ok, `${text} was found`);
  return result;
};

describe('findPlace: names as people write them', () => {
  for (const [id, ...texts] of [
    ['4117000000', '안양', '안양시', '경기 안양', '경기도 안양시', '안양(경기)', ' 안 양 ', '4117000000'],
    [
      '4117100000',
      '안양시만안구',
      '안양시 만안구',
      '안양 만안',
      '경기도 안양시 만안구',
      '만안구',
      '경기 만안구',
    ],
    ['1168000000', '강남구', '강남', '서울 강남구', '서울시 강남구', '서울특별시 강남구', '강남구(서울)'],
    ['4111000000', '수원시', '경기 수원', '경기도 수원시'],
    ['4111100000', '경기도 수원시 장안구', '수원시 장안구', '수원장안구', '장안구(수원)'],
    ['4161000000', '경기 광주', '경기도 광주시', '광주(경기)', '광주（경기）', '광주시(경기도)'],
    ['5182000000', '고성(강원)', '강원 고성', '강원도 고성군', '강원특별자치도 고성군'],
    ['4882000000', '고성(경남)', '경남 고성군', '경상남도 고성'],
    ['4711100000', '포항 남구', '포항시남구', '남구(포항)', '경북 남구'],
    ['1215000000', '순천시', '전라남도 순천', '전남 순천시', '전남광주통합특별시 순천시', '전남광주 순천'],
    ['1221000000', '광주 동구', '광주시 동구', '광주광역시 동구', '전남광주통합특별시 동구', '동구(광주)'],
    ['5111000000', '춘천시', '강원도 춘천', '강원특별자치도 춘천시'],
    ['5211000000', '전주시', '전라북도 전주', '전북특별자치도 전주시', '전북 전주'],
    ['5011000000', '제주시', '제주도 제주시', '제주특별자치도 제주시'],
    ['3611000000', '세종시', '세종특별자치시'],
    ['2623000000', '부산진구', '부산 부산진구', '부산진'],
    ['156', '광주', '156', '광주광역시'],
    ['108', '서울', '서 울', '서울시', '서울특별시'],
    ['90', '속초', '90'],
    ['5121000000', '속초시', '강원 속초', '강원도 속초시'],
    ['253', '김해시'],
    ['4825000000', '김해', '경남 김해시'],
    ['172', '고창'],
    ['251', '고창군'],
    ['5279000000', '고창(전북)', '전북 고창', '전라북도 고창군'],
    ['175', '진도(첨찰산)', '진도 (첨찰산)'],
    ['169', '흑산도', '전남 흑산도', '전라남도 흑산도'],
    // Former names: 인천's 구 until 2026 and 2018, 군위 in 경북 until 2023, 진해 until 2010.
    ['2812500000', '인천 동구'],
    ['2817700000', '인천 남구', '인천광역시 남구'],
    ['2772000000', '대구 군위군', '경북 군위', '경상북도 군위군'],
    ['4812900000', '진해', '진해시', '경남 진해시', '창원시 진해구'],
  ] as const)
    test(texts.join(' · '), () => {
      for (const text of texts) assert.equal(idOf(text), id, text);
    });

  test('decomposed letters, as file systems have them', () => {
    assert.equal(idOf('안양'.normalize('NFD')), '4117000000');
  });
});

describe('findPlace: what means two things is not guessed', () => {
  for (const [text, names] of [
    ['고성', ['고성(강원)', '고성(경남)']],
    ['고성군', ['고성(강원)', '고성(경남)']],
    ['강서구', ['강서구(부산)', '강서구(서울)']],
    ['중구', ['중구(대구)', '중구(대전)', '중구(부산)', '중구(서울)', '중구(울산)']],
    ['동구', ['동구(광주)', '동구(대구)', '동구(대전)', '동구(부산)', '동구(울산)']],
    ['서구', ['서구(광주)', '서구(대구)', '서구(대전)', '서구(부산)']],
    ['남구', ['남구(광주)', '남구(대구)', '남구(부산)', '남구(울산)', '남구(포항)']],
    ['북구', ['북구(광주)', '북구(대구)', '북구(부산)', '북구(울산)', '북구(포항)']],
    ['광주시', ['광주', '광주(경기)']],
    ['인천 중구', ['영종구', '제물포구']],
    ['인천 서구', ['검단구', '서해구']],
    ['마산', ['마산합포구', '마산회원구']],
    ['일산', ['일산동구', '일산서구']],
  ] as const)
    test(`${text}: ${names.join(', ')}`, () => {
      const { reason, candidates, message } = refused(text);
      assert.equal(reason, 'ambiguous');
      assert.deepEqual(candidates.map(({ name }) => name).sort(), names);
      assert.match(message, /^'.+' could be .+: name one of them$/);
      for (const name of names) assert.ok(message.includes(name), message);
      for (const { id, name } of candidates) assert.equal(idOf(name), id);
    });

  test('the line says which of them is a station', () => {
    assert.equal(
      refused('광주시').message,
      "'광주시' could be 광주 (station 156), 광주(경기): name one of them",
    );
  });
});

describe('findPlace: all there is', () => {
  test('every place by its id, its name and its full name', () => {
    for (const { id, name, fullName } of PLACES)
      for (const text of [id, name, fullName]) assert.equal(idOf(text), id, text);
  });

  test('every station by number and name', () => {
    for (const { id, name } of STATIONS) assert.deepEqual([idOf(id), idOf(name)], [id, id]);
  });

  test('every 시군구 by its name with and without its unit, unless a station has it or another place too', () => {
    const stations = new Map(STATIONS.map(({ name, id }) => [name, id]));
    const rows = [
      ...LISTED.map(({ code, sigungu, city }) => ({ code, own: sigungu.slice(city.length) })),
      ...CITIES.map((own) => ({
        code: `${LISTED.find(({ city }) => city === own)!.code.slice(0, 4)}000000`,
        own,
      })),
    ];
    const short = (own: string): string => own.replace(/(특별자치)?[시군]$/, '');
    const ambiguous = new Set<string>();
    for (const { own } of rows)
      for (const text of [own, short(own)]) {
        const codes = rows
          .filter((row) => text === row.own || text === short(row.own))
          .map(({ code }) => code);
        const result = findPlace(text);
        if (stations.has(text)) assert.equal(idOf(text), stations.get(text));
        else if (result.ok) assert.deepEqual([result.place.id], codes, text);
        else {
          ambiguous.add(text);
          const ids = result.candidates.filter(({ kind }) => kind === 'district').map(({ id }) => id);
          assert.deepEqual(ids.sort(), codes.sort(), text);
        }
      }
    const known = ['고성', '고성군', '광주시', '중구', '동구', '서구', '남구', '북구', '강서구'];
    assert.deepEqual([...ambiguous].sort(), known.sort());
  });

  test('every 시군구 by each name of its 시도 before it', () => {
    const names: Record<string, string[]> = {
      서울특별시: ['서울', '서울시'],
      부산광역시: ['부산', '부산시'],
      대구광역시: ['대구', '대구시'],
      인천광역시: ['인천', '인천시'],
      대전광역시: ['대전', '대전시'],
      울산광역시: ['울산', '울산시'],
      경기도: ['경기'],
      충청북도: ['충북'],
      충청남도: ['충남'],
      경상북도: ['경북'],
      경상남도: ['경남'],
      제주특별자치도: ['제주', '제주도'],
      강원특별자치도: ['강원', '강원도'],
      전북특별자치도: ['전북', '전라북도'],
    };
    for (const { code, sido, sigungu, city } of LISTED) {
      if (sido === sigungu) continue;
      const former = sigungu.endsWith('구') ? ['광주', '광주광역시'] : ['전남', '전라남도'];
      for (const before of [sido, ...(names[sido] ?? ['전남광주', ...former])]) {
        assert.equal(idOf(`${before} ${sigungu}`), code);
        assert.equal(idOf(`${before} ${city} ${sigungu.slice(city.length)}`), code);
      }
    }
  });
});

describe('findPlace: what is no place', () => {
  for (const text of [
    ...[
      '',
      ' ',
      '경기도',
      '전라남도',
      '수도권',
      '이어도',
      '평양',
      '역삼동',
      '시',
      '군',
      '구',
      '중',
      '경기 강남구',
      '서울 안양',
    ],
    ...[
      '098',
      '9',
      '1111',
      '4117',
      '99999',
      'Seoul',
      '광주(',
      '()',
      '(경기)',
      '광주()',
      '광주(경기)(경기)',
      '안양시시',
    ],
    ...[
      'constructor',
      '__proto__',
      'toString',
      '전라남도 동구',
      '전남광주',
      '광주특별시',
      '전남광주통합특별시',
      '광주광역시 순천',
    ],
  ])
    test(`'${text}'`, () => {
      const { reason, candidates, message } = refused(text);
      assert.deepEqual([reason, candidates], ['unknown', []]);
      assert.equal(message, `no place is called '${text}': name a 시·군·구, or a station of KMA's`);
    });

  test('for hostile text the message is one short line, made at once', () => {
    for (const text of [
      '서'.repeat(5_000_000),
      '('.repeat(1_000_000),
      '경기도'.repeat(500_000),
      ' '.repeat(5_000_000),
      '안양\u0000',
      '\u001B[2J안양',
      '안양\r\nSet-Cookie: a=1',
      '\u202E양안\u2066',
      '\uD800안양',
      '\uFDFA'.repeat(60),
      '안양\u2028',
    ]) {
      const result = findPlace(text);
      if (result.ok) continue;
      assert.ok(result.message.length < 200);
      assert.doesNotMatch(result.message, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }
    assert.ok(!findPlace('안양\u0000').ok);
  });
});
