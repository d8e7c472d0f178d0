import type { Station } from '../../feed/schema.js';

/** Size of the map, in hundredths of a degree of latitude. */
export const WIDTH = 425;
export const HEIGHT = 580;

/** The north-western corner. */
const NORTH = 38.8;
const WEST = 125.1;
/** Degrees of longitude are shorter than those of latitude; this is right in the middle of Korea. */
const SHORTENING = Math.cos((36 * Math.PI) / 180);
/** Baengnyeongdo and Ulleungdo lie far out at sea: both are drawn this many degrees nearer. */
const NEARER = 0.9;
const [FAR_WEST, FAR_EAST] = [125.2, 130.4];

/** A place on the map, from its upper left corner, in parts of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a station is on the map; null where its position is not known or not on it. Equirectangular. */
export const pointOf = ({ latitude, longitude }: Station): Point | null => {
  if (latitude === undefined || longitude === undefined) return null;
  const shift = longitude < FAR_WEST ? NEARER : longitude > FAR_EAST ? -NEARER : 0;
  const x = ((longitude + shift - WEST) * SHORTENING * 100) / WIDTH;
  const y = ((NORTH - latitude) * 100) / HEIGHT;
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : null;
};
