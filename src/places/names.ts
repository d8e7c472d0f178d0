import { findStation, STATIONS } from '../stations/stations.js';
import { areaOf, areaOfStation, type Area } from './areas.js';
import { DISTRICTS, idOf } from './districts.js';

/** One name, what may stand before it, and the ids of what it means. */
interface Named {
  readonly own: string;
  readonly city?: string;
  readonly areas?: readonly Area[];
  readonly ids: readonly string[];
}

/** 안양시 → 안양, 강남구 → 강남; 중구 stays, since 중 is no name. */
export const bare = (name: string): string => name.replace(/(.)[시군]$|(..)구$/, '$1$2');

/** Whether this may stand before a name: nothing, its 시도, its city, or both. */
const mayStandBefore = ({ areas = [], city = '' }: Named, text: string): boolean => {
  const provinces = ['', ...areas.flatMap(({ province, names }) => [province, ...names])];
  return ['', city, bare(city)].some(
    (one) => text.endsWith(one) && provinces.includes(text.slice(0, text.length - one.length)),
  );
};

/** Finds the ids of what is written, each name with or without its unit. */
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

/** Stations by number and by name as KMA writes it, 시군구 by code. */
const EXACT: ReadonlyMap<string, string> = new Map([
  ...STATIONS.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]),
  ...DISTRICTS.map(({ id }) => [id, id] as const),
]);

/** Cities that are a 시도, or were one: the whole of such a city is its station. */
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

/** What is no more but still written, as 시도 (its code), city and own name, and the codes of what it has become. */
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

/** What was, and stations with their 시도 before them: 전남 흑산도. */
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
 * The ids of what a name without blanks means, none where it is unknown. A station's own name is the station; what
 * is there now comes before what was. `광주(경기)` is the same as `경기광주`.
 */
export const idsOf = (name: string): readonly string[] => {
  const exact = EXACT.get(name);
  if (exact) return [exact];
  const text = name.replace(/^([^()]+)\(([^()]+)\)$/, '$2$1');
  const present = findPresent(text);
  return present.length > 0 ? present : findOther(text);
};
