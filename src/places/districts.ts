import { areaOf, type Area } from './areas.js';
import type { Cell } from './grid.js';
import { ROWS } from './table.js';

/** A 시군구, its name in parts: 경기도 · 안양시 · 만안구. */
export interface District {
  /** 행정구역코드, ten digits. */
  readonly id: string;
  readonly area: Area;
  /** The city that a 일반구 belongs to, else empty. */
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

/** Ten digits of the five. */
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
 * A city that the table has only in its 일반구: it lies where the 구 nearest to the middle of them does, the first of
 * two that are as near.
 */
const cityOver = (wards: readonly District[]): District => {
  const latitude = mean(wards.map((ward) => ward.latitude));
  const longitude = mean(wards.map((ward) => ward.longitude));
  // Two are always as near, but for the rounding of the mean.
  const nearest = wards.reduce((best, ward) =>
    distance(ward, latitude, longitude) < distance(best, latitude, longitude) - 1e-9 ? ward : best,
  );
  const { id, city, hanja } = nearest;
  return { ...nearest, id: `${id.slice(0, 4)}000000`, city: '', own: city, hanja: ['', hanja[0]] };
};

const wards = LISTED.filter(({ city }) => city !== '');

/** The 256 of KMA's table and the 13 cities over its 일반구, ascending by code. */
export const DISTRICTS: readonly District[] = [
  ...LISTED,
  ...[...new Set(wards.map(({ city }) => city))].map((name) =>
    cityOver(wards.filter(({ city }) => city === name)),
  ),
].sort((one, other) => Number(one.id) - Number(other.id));
