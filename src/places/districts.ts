import type { Province } from '../stations/regions.js';
import type { AsosStation } from '../stations/stations.js';
import type { Cell } from './grid.js';
import { ROWS } from './table.js';

/** A 시도, or a part of one that still goes by its former name. */
export interface Area {
  readonly province: Province;
  /** Other names that people write before a place in it; the last is the short one. */
  readonly names: readonly string[];
  /** The short name in Hanja. */
  readonly hanja: string;
}

const area = (province: Province, hanja: string, names: string): Area => ({
  province,
  hanja,
  names: names.split(' '),
});

/** The areas by the first two digits of the 행정구역코드. */
const AREAS: Readonly<Record<number, Area>> = {
  11: area('서울특별시', '首爾', '서울시 서울'),
  12: area('전남광주통합특별시', '全南', '전남광주 광주특별시 전라남도 전남'),
  26: area('부산광역시', '釜山', '부산시 부산'),
  27: area('대구광역시', '大邱', '대구시 대구'),
  28: area('인천광역시', '仁川', '인천시 인천'),
  30: area('대전광역시', '大田', '대전시 대전'),
  31: area('울산광역시', '蔚山', '울산시 울산'),
  36: area('세종특별자치시', '世宗', '세종시 세종'),
  41: area('경기도', '京畿', '경기'),
  43: area('충청북도', '忠北', '충북'),
  44: area('충청남도', '忠南', '충남'),
  47: area('경상북도', '慶北', '경북'),
  48: area('경상남도', '慶南', '경남'),
  50: area('제주특별자치도', '濟州', '제주도 제주'),
  51: area('강원특별자치도', '江原', '강원도 강원'),
  52: area('전북특별자치도', '全北', '전라북도 전북'),
};

/** Until 2026-06-30 the 구 of 전남광주통합특별시 were in 광주광역시, and its 시 and 군 in 전라남도. */
const GWANGJU = area('전남광주통합특별시', '光州', '전남광주 광주특별시 광주광역시 광주시 광주');

/** The area of a 시군구, given by its code (five digits) and name. */
export const areaOf = (code: number, name: string): Area => {
  const found = AREAS[Math.floor(code / 1000)]!;
  return found === AREAS[12] && name.endsWith('구') ? GWANGJU : found;
};

/** The area of a station. */
export const areaOfStation = ({ name, province }: AsosStation): Area =>
  name === '광주' ? GWANGJU : Object.values(AREAS).find((one) => one.province === province)!;

/** A 시군구, with its name in parts: 경기도 · 안양시 · 만안구. */
export interface District {
  /** 행정구역코드, ten digits. */
  readonly id: string;
  readonly area: Area;
  /** The city of a 일반구, otherwise empty. */
  readonly city: string;
  readonly own: string;
  /** The city and the own name in Hanja. */
  readonly hanja: readonly [city: string, own: string];
  readonly cell: Cell;
  readonly latitude: number;
  readonly longitude: number;
}

/** 안양시만안구 → 안양시, 만안구. */
const parts = (name: string, city: RegExp): readonly [city: string, own: string] => {
  const [, first = '', rest] = city.exec(name)!;
  return [first, rest!];
};

/** The ten digits of a 행정구역코드, from its first five. */
export const idOf = (code: number): string => `${code}00000`;

const LISTED: readonly District[] = ROWS.map(([code, name, hanja, nx, ny, latitude, longitude]) => {
  const [city, own] = parts(name.replace('특별자치', ''), /^(?:(.+시)(?=.+구$))?(.+)$/);
  return {
    id: idOf(code),
    area: areaOf(code, name),
    city,
    own,
    hanja: parts(hanja, /^(?:(.+市)(?=.+區$))?(.+)$/),
    cell: { nx, ny },
    latitude,
    longitude,
  };
});

/** Square of a distance in degrees of latitude. */
const distance = (one: District, latitude: number, longitude: number): number =>
  (one.latitude - latitude) ** 2 + ((one.longitude - longitude) * Math.cos((latitude * Math.PI) / 180)) ** 2;

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/**
 * A city of which the table has only the 일반구. It takes the position of the 구 that is nearest to the middle of them
 * all, and of two that are equally near the first.
 */
const cityOver = (wards: readonly District[]): District => {
  const latitude = mean(wards.map((ward) => ward.latitude));
  const longitude = mean(wards.map((ward) => ward.longitude));
  // Where there are two 구, they are equally near, except for rounding.
  const nearest = wards.reduce((best, ward) =>
    distance(ward, latitude, longitude) < distance(best, latitude, longitude) - 1e-9 ? ward : best,
  );
  const { id, city, hanja } = nearest;
  return { ...nearest, id: `${id.slice(0, 4)}000000`, city: '', own: city, hanja: ['', hanja[0]] };
};

const wards = LISTED.filter(({ city }) => city !== '');

/** The 256 시군구 of KMA's table and the 13 cities that its 일반구 belong to, ascending by code. */
export const DISTRICTS: readonly District[] = [
  ...LISTED,
  ...[...new Set(wards.map(({ city }) => city))].map((name) =>
    cityOver(wards.filter(({ city }) => city === name)),
  ),
].sort((one, other) => Number(one.id) - Number(other.id));
