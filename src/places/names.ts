import { findStation, STATIONS } from '../stations/stations.js';
import { areaOf, areaOfStation, DISTRICTS, idOf, type Area, type District } from './districts.js';

/** A name, the names that may stand before it, and the ids of the places that it means. */
interface Named {
  readonly own: string;
  readonly city?: string;
  readonly areas?: readonly Area[];
  readonly ids: readonly string[];
}

/** The name without its unit: 안양시 → 안양, 강남구 → 강남. 중구 stays, because 중 is no name. */
export const bare = (name: string): string => name.replace(/(.)[시군]$|(..)구$/, '$1$2');

/** Whether `text` may stand before a name: it may be empty, its 시도, its city, or both. */
const mayStandBefore = ({ areas = [], city = '' }: Named, text: string): boolean => {
  const provinces = ['', ...areas.flatMap(({ province, names }) => [province, ...names])];
  return ['', city, bare(city)].some(
    (one) => text.endsWith(one) && provinces.includes(text.slice(0, text.length - one.length)),
  );
};

/** Makes a function that finds the ids of the places that a text names, with or without their units. */
const finder = (all: readonly Named[]): ((text: string) => readonly string[]) => {
  const byName = new Map<string, Named[]>();
  for (const named of all)
    for (const name of new Set([named.own, bare(named.own)]))
      byName.set(name, [...(byName.get(name) ?? []), named]);

  return (text) => {
    const found = new Set<string>();
    for (let start = 0; start < text.length; start += 1)
      for (const named of byName.get(text.slice(start)) ?? [])
        if (mayStandBefore(named, text.slice(0, start))) for (const id of named.ids) found.add(id);
    return [...found];
  };
};

/** Ids of stations by number and by KMA's name, and of 시군구 by code. */
const EXACT: ReadonlyMap<string, string> = new Map([
  ...STATIONS.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]),
  ...DISTRICTS.map(({ id }) => [id, id] as const),
]);

/** Cities that are or were a 시도. The name of the whole city means its station. */
const METROPOLISES = [
  '서울특별시',
  '부산광역시',
  '대구광역시',
  '인천광역시',
  '광주광역시',
  '대전광역시',
  '울산광역시',
];

const findPresent = finder([
  ...METROPOLISES.flatMap((own) => {
    const city = own.slice(0, 2);
    const ids = [findStation(city)!.id];
    return [
      { own, ids },
      { own: `${city}시`, ids },
    ];
  }),
  ...DISTRICTS.map(({ own, city, area, id }) => ({ own, city, areas: [area], ids: [id] })),
  { own: '세종특별자치시', ids: [idOf(36110)] },
]);

/** Former 시군구 that people still write: code of the 시도, city, own name, and the codes that replace it. */
const FORMER: readonly (readonly [province: number, city: string, own: string, ...codes: number[]])[] = [
  [28, '', '중구', 28125, 28155],
  [28, '', '동구', 28125],
  [28, '', '서구', 28275, 28290],
  [28, '', '남구', 28177],
  [41, '고양시', '일산구', 41285, 41287],
  [47, '', '군위군', 27720],
  [48, '', '마산시', 48125, 48127],
  [48, '', '진해시', 48129],
];

/** Finds former 시군구, and stations with their 시도 before them: 전남 흑산도. */
const findOther = finder([
  ...FORMER.map(([province, city, own, ...codes]) => ({
    own,
    city,
    areas: [areaOf(province * 1000, own)],
    ids: codes.map(idOf),
  })),
  ...STATIONS.map((station) => ({ own: station.name, areas: [areaOfStation(station)], ids: [station.id] })),
]);

/**
 * The ids of the places that a name without blanks means; none where it is unknown. A station's own name means the
 * station, and present names come before former ones. `광주(경기)` is the same as `경기광주`.
 */
export const idsOf = (name: string): readonly string[] => {
  const exact = EXACT.get(name);
  if (exact) return [exact];
  const text = name.replace(/^([^()]+)\(([^()]+)\)$/, '$2$1');
  const present = findPresent(text);
  return present.length > 0 ? present : findOther(text);
};

const isWard = (own: string): boolean => own.endsWith('구');

/** The names that a 시군구 can be shown by, in Korean and in Hanja, the shortest first: 고성, 고성군, 고성(강원). */
const shown = ({ area, city, own, hanja }: District): (readonly [korean: string, hanja: string])[] => {
  const short = [isWard(own) ? own : bare(own), isWard(own) ? hanja[1] : hanja[1].slice(0, -1)] as const;
  const where = city ? [bare(city), hanja[0].slice(0, -1)] : [area.names.at(-1)!, area.hanja];
  return [short, [own, hanja[1]], [`${short[0]}(${where[0]})`, `${short[1]}(${where[1]})`]];
};

/** The shortest name of a 시군구 that means no other place, in Korean and in Hanja. */
export const nameOf = (district: District): readonly [korean: string, hanja: string] =>
  shown(district).find(([name]) => {
    const [id, another] = idsOf(name);
    return id === district.id && another === undefined;
  })!;
