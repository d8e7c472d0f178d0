/** A mark that would stand around a point, in px. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The middle of a mark that has found room. */
export type Spot = Pick<Mark, 'x' | 'y'>;

/** Steps aside, in parts of the mark's size, the shortest first: its point stays in it or close to its edge. */
const STEPS = [-0.6, -0.3, 0, 0.3, 0.6];
const ASIDE = STEPS.flatMap((dy) => STEPS.map((dx) => [dx, dy] as const)).sort(
  (one, other) => Math.hypot(...one) - Math.hypot(...other),
);

/** Px between two marks at least. */
const GAP = 2;

const overlap = (one: Mark, other: Mark): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 + GAP &&
  Math.abs(one.y - other.y) < (one.height + other.height) / 2 + GAP;

const within = (value: number, size: number, whole: number): number =>
  Math.min(Math.max(value, size / 2), whole - size / 2);

/**
 * Finds room for marks in a box, the first ones first: at its point or a step aside, never over another and
 * never beyond the edge. Null for one that has no room.
 */
export const arrange = (marks: readonly Mark[], width: number, height: number): (Spot | null)[] => {
  const placed: Mark[] = [];
  return marks.map((mark) => {
    if (mark.width > width || mark.height > height) return null;
    for (const [dx, dy] of ASIDE) {
      const moved = {
        ...mark,
        x: within(mark.x + dx * mark.width, mark.width, width),
        y: within(mark.y + dy * mark.height, mark.height, height),
      };
      if (placed.some((other) => overlap(moved, other))) continue;
      placed.push(moved);
      return moved;
    }
    return null;
  });
};
