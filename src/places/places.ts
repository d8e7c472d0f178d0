import { regionOf, type Province, type Region } from '../stations/regions.js';
import { romanize } from '../stations/romanize.js';
import { STATIONS } from '../stations/stations.js';
import { DISTRICTS, type District } from './districts.js';
import { gridCell, type Cell } from './grid.js';
import { bare, idsOf } from './names.js';

/** What a feed can have a row of: a 시군구 or a station. */
export interface Place {
  readonly kind: 'district' | 'station';
  /** Id of its row in a feed: the 행정구역코드 (ten digits) of a 시군구, the number of a station (지점번호). */
  readonly id: string;
  /** As a header shows it, each its own: `안양`, `강남구`, `광주(경기)`; a station as KMA names it. */
  readonly name: string;
  /** As an address has it: `경기도 수원시 장안구`; a station as KMA names it. */
  readonly fullName: string;
  /** The name in Revised Romanization: `Gwangju (Gyeonggi)`. */
  readonly english: string;
  /** 시도, by its present name. */
  readonly province: Province;
  /** 권역. */
  readonly region: Region;
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  /** Cell of the village forecast's grid: of a 시군구 the one of KMA's table, of a station where it stands. */
  readonly cell: Cell;
}

const isWard = (own: string): boolean => own.endsWith('구');

/** How a 시군구 may be shown, in Korean and in Hanja, the shorter first: 고성, 고성군, 고성(강원). */
const shown = ({ area, city, own, hanja }: District): (readonly [korean: string, hanja: string])[] => {
  const short = [isWard(own) ? own : bare(own), isWard(own) ? hanja[1] : hanja[1].slice(0, -1)] as const;
  const where = city ? [bare(city), hanja[0].slice(0, -1)] : [area.names.at(-1)!, area.hanja];
  return [short, [own, hanja[1]], [`${short[0]}(${where[0]})`, `${short[1]}(${where[1]})`]];
};

/** The first of them that means nothing else. */
export const nameOf = (district: District): readonly [korean: string, hanja: string] =>
  shown(district).find(([name]) => {
    const [id, another] = idsOf(name);
    return id === district.id && another === undefined;
  })!;

/** All places: the 256 시군구 of KMA's table, the 13 cities over its 일반구, and the 98 stations. */
export const PLACES: readonly Place[] = [
  ...DISTRICTS.map((district): Place => {
    const { id, area, city, own, latitude, longitude, cell } = district;
    const { province } = area;
    const [name] = nameOf(district);
    return {
      kind: 'district',
      id,
      name,
      fullName: province === '세종특별자치시' ? province : [province, city, own].filter(Boolean).join(' '),
      english: romanize(name),
      province,
      region: regionOf(province),
      latitude,
      longitude,
      cell,
    };
  }),
  ...STATIONS.map((station): Place => ({
    kind: 'station',
    fullName: station.name,
    cell: gridCell(station.latitude, station.longitude),
    ...station,
  })),
];
