import { METROPOLITAN } from './metropolitan.js';
import { PROVINCIAL } from './provincial.js';

/** A 시군구 in KMA's table. */
export type Row = readonly [
  /** First five digits of the 행정구역코드; the other five are zeros. */
  code: number,
  /** The name of a 일반구 begins with that of its city: `안양시만안구`. */
  name: string,
  /** The name in Hanja, in the forms that Korean writes. */
  hanja: string,
  nx: number,
  ny: number,
  latitude: number,
  longitude: number,
];

/**
 * The 256 시군구 of KMA's 격자_위경도 table (기상청_단기예보 조회서비스, data.go.kr 15084084, 공공누리 제1유형), version 2607 of 2026-07-01,
 * ascending by code. The cells are the table's, because the projection gives others for two of them. 이어도 is left out,
 * because the table has no position for it, and 세종 is here once. The Hanja are not from the table: they are those of
 * the official names.
 */
export const ROWS: readonly Row[] = [...METROPOLITAN, ...PROVINCIAL];
