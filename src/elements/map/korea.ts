import type { Station } from '../../feed/schema.js';

/** Size of the map, in hundredths of a degree of latitude. */
const WIDTH = 425;
const HEIGHT = 580;

/** Coordinates of the north-western corner. */
const NORTH = 38.8;
const WEST = 125.1;
/** Length of a degree of longitude relative to one of latitude, at the middle of Korea. */
const LONGITUDE_SCALE = Math.cos((36 * Math.PI) / 180);
/** Baengnyeongdo and Ulleungdo are far out at sea: both are drawn this many degrees closer to the mainland. */
const CLOSER = 0.9;
const [FAR_WEST, FAR_EAST] = [125.2, 130.4];

/** A point on the map, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of the map, as the `viewBox` of an SVG. */
export type Frame = readonly [left: number, top: number, width: number, height: number];

/** The whole map. */
export const WHOLE: Frame = [0, 0, WIDTH, HEIGHT];

/** Where a station is on the map (equirectangular); null where its position is unknown or outside the map. */
export const pointOf = ({ latitude, longitude }: Station): Point | null => {
  if (latitude === undefined || longitude === undefined) return null;
  const shift = longitude < FAR_WEST ? CLOSER : longitude > FAR_EAST ? -CLOSER : 0;
  const x = (longitude + shift - WEST) * LONGITUDE_SCALE * 100;
  const y = (NORTH - latitude) * 100;
  return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT ? { x, y } : null;
};

/** Middle of some coordinates, and how far they are apart with room for the marks at both ends. */
const span = (all: readonly number[]): readonly [middle: number, size: number] => {
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return [(low + high) / 2, (high - low) * 1.25 + 5];
};

/**
 * The part of the map to show for these points, from a little wider than high to the shape of the whole map. It is the
 * whole map where there is not much to be left out.
 */
export const frameOf = (points: readonly Point[]): Frame => {
  const [x, across] = span(points.map((point) => point.x));
  const [y, down] = span(points.map((point) => point.y));
  const width = Math.max(across, (down * WIDTH) / HEIGHT, 60);
  const height = Math.max(down, width * 0.8);
  return width > WIDTH * 0.7 || height > HEIGHT * 0.7
    ? WHOLE
    : [x - width / 2, y - height / 2, width, height];
};

/**
 * Land of South Korea as an SVG path in the units of `WIDTH` and `HEIGHT`, simplified to about two hundred points.
 * From Natural Earth's Admin 0 countries at 1:10m, version 4.1, which is in the public domain (naturalearthdata.com);
 * islands too small to see are left out.
 */
export const OUTLINE =
  'm264 17 16 34 6 14 23 35 12 12 7 19 3 2 13 22 5 22 5 26-4 15 1 21-4 7 0 14 4 20 10-8 2 6-4 8-3 19-5 11 1 13-7 6 0 10-8 3-6 16-6 1-12 11-1-10-3 6-18-2-10-9 5 13-10-4-10 5 9 4-7 3 2 14-18-9-1 4-11-4-1-12-3 5-15 6-9-5-1 5-11 4 6 8 10-1-2 10-7 0-1 11-7-6 2-7-6-14-2 5-10 2 0 5 12 18-10-1-2 5 6 1-10 10-7-11-8-1 7-8-2 7 6-3-1-8 9-2-9-7-4 8-4 0-11 8-2 7-7 12-8-3-1-14-5 7 3 4-11 9-2 9-7 1-4-14 5-14-11 4-10-11 2-11 5 5 1 9 7 3-7-13 13 9 6 0-10-11-10-2 8-3 6 3 4-15-5 11-12-1 4-9-4-13-10-10 13 6 3-4-10-14 5-5 9-23 8-2 5-6-12 2-3-6 10-7 5-8 11 0-7-5 7-2 1-5-16 2-7-8 18-2 10-6-14 5-8-13-8-3 6-18-6-8 1-11-4-7 4 0-5-12-2 11-5-2 1-10-4 3 1 9-3 3-2-14-4 4-3-10 2-8 5-1 3-10 1 9-3 9 6 0-3-6 7-1 1-6-6-4 6-5 5 17 4-21 7 5 14 4 3 5 2 16 0-12 12-6-7 0-8-7 7-1-12-4 2-8 7-3-5-2-7 5-5-12 10 3 3-8-11-4 3-4-8 0-1-17-4-6-2-15 9-1 1 10 4-7-3-20 8-4 15-22 17-11 17-1 8 2 23-3 3 4 20-1 11-6 8-12 0-9zm31 384-5-2-2 5 1 4-7 1 2-6-3 2-1-3 2-1 2-5-6 3-4-4 2-4 6-2 5 1-2-2 0-3 6-4 0-4 2 2 0 4 1 3-2 6 3-1zm-146 136-5 6-3 6-5 0-3 3-8 2-3 2-11 1-11-1-4 4-9-7-1-3 3-8 3-1 6-7 12-4 2-2 8-1 7-2 10-1 10 5zm91-139-1 11-6 1-4-7-2 6-3-1-3-15 3-5 3-2 3 3-3 4 1 3 3 3 6-1zm-136 32-3 9-3 1-8 4-6 1 1-4-4-1 1-4 9-7 4-1-1-6 5 5 2-1zm2-310-3-3 4-2-4-7 0-7 4-3 8 5-1 5 3 9-2 3zm12 9 2 2-6 2-5 5-7-2 0-3 5-3 4 0 2-3zm-11 110-5 0-3-6 1-3-2-8 4-3 2 9 2 3zm65 192 2 3-2 3-5 1-4-2 1-3zm226-305-1 6-2 3-4-2-2-4 2-2zm-354-41-5 0 0 3-6-2 1-4 7-1zm91 366-6-1-4-3 0-4 3-3 3 2zm82-39 3 5-2 5-5-3 1-4zm-188-1-4 6-1-2 1-4zm46 64-3-3 1-2 3 5z';
