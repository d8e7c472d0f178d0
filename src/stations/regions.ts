/** The 권역 in their usual order: the capital area first, then from north to south. */
export const REGIONS = ['수도권', '강원', '충청', '호남', '영남', '제주'] as const;

export type Region = (typeof REGIONS)[number];

const PROVINCES = {
  서울특별시: '수도권',
  인천광역시: '수도권',
  경기도: '수도권',
  강원특별자치도: '강원',
  대전광역시: '충청',
  세종특별자치시: '충청',
  충청북도: '충청',
  충청남도: '충청',
  전북특별자치도: '호남',
  전남광주통합특별시: '호남',
  부산광역시: '영남',
  대구광역시: '영남',
  울산광역시: '영남',
  경상북도: '영남',
  경상남도: '영남',
  제주특별자치도: '제주',
} as const satisfies Readonly<Record<string, Region>>;

/** A 시도, by its present name. */
export type Province = keyof typeof PROVINCES;

/** Former names of 시도, which addresses still use. */
const FORMER: Readonly<Record<string, Province>> = {
  강원도: '강원특별자치도',
  전라북도: '전북특별자치도',
  전라남도: '전남광주통합특별시',
  광주광역시: '전남광주통합특별시',
  제주도: '제주특별자치도',
};

/** The 권역 of a 시도, given by its present or former name; undefined for any other text. */
export function regionOf(province: Province): Region;
export function regionOf(province: string): Region | undefined;
export function regionOf(province: string): Region | undefined {
  const present = Object.hasOwn(FORMER, province) ? FORMER[province]! : province;
  return Object.hasOwn(PROVINCES, present) ? PROVINCES[present as Province] : undefined;
}

/** The usual short name of a 시도, given by its present or former name: 경기도 → 경기, 충청북도 → 충북. */
export const shortName = (province: string): string =>
  province.replace(/^(.).(.)도$/, '$1$2').replace(/(통합)?(특별|광역).*|[시도]$/, '');

/**
 * Whether a place is in this 권역 or 시도: `수도권`, `경기`, `경기도`. 전남 and 광주, which were 시도 until 2026, mean the
 * present one, whose name contains both.
 */
export const isIn = (
  { region, province = '' }: { readonly region?: string | undefined; readonly province?: string | undefined },
  area: string,
): boolean => {
  const short = shortName(area);
  return area === region || (short.length > 1 && shortName(province).includes(short));
};
