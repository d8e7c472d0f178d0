import type { Province } from '../stations/regions.js';
import type { AsosStation } from '../stations/stations.js';

/** A 시도, or the half of one that people still know as such. */
export interface Area {
  readonly province: Province;
  /** What is written before a place in it, besides the present name; the last is the short one. */
  readonly names: readonly string[];
  /** The short name in Hanja. */
  readonly hanja: string;
}

const area = (province: Province, hanja: string, names: string): Area => ({
  province,
  hanja,
  names: names.split(' '),
});

/** By the first two digits of the 행정구역코드. */
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

/** The 구 of 전남광주통합특별시 were 광주광역시 until 2026-06-30, its 시 and 군 전라남도. */
const GWANGJU = area('전남광주통합특별시', '光州', '전남광주 광주특별시 광주광역시 광주시 광주');

/** The area of a 시군구, by its code (five digits) and name. */
export const areaOf = (code: number, name: string): Area => {
  const found = AREAS[Math.floor(code / 1000)]!;
  return found === AREAS[12] && name.endsWith('구') ? GWANGJU : found;
};

/** The area of a station. */
export const areaOfStation = ({ name, province }: AsosStation): Area =>
  name === '광주' ? GWANGJU : Object.values(AREAS).find((one) => one.province === province)!;
