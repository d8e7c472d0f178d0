/**
 * A cell of the grid of KMA's village forecast (동네예보 격자): a Lambert conformal conic projection with cells of 5 km,
 * as in the guide of the service.
 */
export interface Cell {
  readonly nx: number;
  readonly ny: number;
}

const RADIANS = Math.PI / 180;
/** Radius of the Earth in cells. */
const RADIUS = 6371.00877 / 5;
/** Standard parallels. */
const [SOUTH, NORTH] = [30 * RADIANS, 60 * RADIANS];
/** The cell of 38° N, 126° E. */
const ORIGIN = { latitude: 38 * RADIANS, longitude: 126 * RADIANS, nx: 43, ny: 136 };

const slope = (latitude: number): number => Math.tan(Math.PI / 4 + latitude / 2);
const CONE = Math.log(Math.cos(SOUTH) / Math.cos(NORTH)) / Math.log(slope(NORTH) / slope(SOUTH));
const SCALE = (slope(SOUTH) ** CONE * Math.cos(SOUTH)) / CONE;
/** Distance from the pole in cells; `latitude` in radians. */
const distance = (latitude: number): number => (RADIUS * SCALE) / slope(latitude) ** CONE;

/** The cell of a position (degrees). */
export const gridCell = (latitude: number, longitude: number): Cell => {
  const fromPole = distance(latitude * RADIANS);
  const angle = (longitude * RADIANS - ORIGIN.longitude) * CONE;
  return {
    nx: Math.round(fromPole * Math.sin(angle) + ORIGIN.nx),
    ny: Math.round(distance(ORIGIN.latitude) - fromPole * Math.cos(angle) + ORIGIN.ny),
  };
};
