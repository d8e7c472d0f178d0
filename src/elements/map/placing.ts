/** A mark around a point, in px; the point is at its middle. */
export interface Mark {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a mark is tried around its station: to the right first, then around it, then farther away. */
const AROUND = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.9, 1],
  [-0.9, 1],
  [0.9, -1],
  [-0.9, -1],
] as const;
export const BESIDE = [1, 1.5].flatMap((far) => AROUND.map(([x, y]) => [x * far, y * far] as const));
/** Where it is tried if there is no room: on its station, whose dot it then covers. */
const STEPS = [-1.2, -0.6, 0, 0.6, 1.2];
export const ON = STEPS.flatMap((y) => STEPS.map((x) => [x, y] as const)).sort(
  (one, other) => Math.hypot(...one) - Math.hypot(...other),
);

/** Radius of the dot of a station with the room around it, in px. */
export const DOT = 4;

/** Smallest distance between two marks, in px. */
const GAP = 2;

/** How far two marks of `scale` times their size are into each other. They overlap where both are positive. */
const overlap = (one: Mark, other: Mark, scale = 1): readonly [across: number, down: number] => [
  ((one.width + other.width) / 2 + GAP) * scale - Math.abs(one.x - other.x),
  ((one.height + other.height) / 2 + GAP) * scale - Math.abs(one.y - other.y),
];

const clamp = (value: number, size: number, whole: number): number =>
  Math.min(Math.max(value, size / 2), whole - size / 2);

/** Whether a mark is on the dot at a point. */
const covers = (mark: Mark, { x, y }: Pick<Mark, 'x' | 'y'>): boolean =>
  Math.abs(mark.x - x) < mark.width / 2 + DOT && Math.abs(mark.y - y) < mark.height / 2 + DOT;

const ROUNDS = 200;

/**
 * Moves marks that overlap apart, both by as much. They grow from nothing to more than their size and then shrink to
 * it, so that each stays on the same side of its neighbours and none is stuck between others.
 */
export const spread = (marks: readonly Mark[], width: number, height: number): void => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const growth = (2 * round) / ROUNDS;
    marks.forEach((one, index) => {
      for (const other of marks.slice(0, index)) {
        const [across, down] = overlap(one, other, growth > 1.2 ? 1.02 : growth);
        if (across <= 0 || down <= 0) continue;
        const axis = across < down ? 'x' : 'y';
        const push = ((one[axis] < other[axis] ? -1 : 1) * Math.min(across, down)) / 2;
        one[axis] += push;
        other[axis] -= push;
      }
      one.x = clamp(one.x, one.width, width);
      one.y = clamp(one.y, one.height, height);
    });
  }
};

/**
 * Places marks in a box, the first ones first, without overlapping another mark or the edge, in
 * rounds of offsets to try. Marks beside their stations cover no dot. Null for a mark without room.
 */
export const arrange = (
  marks: readonly Mark[],
  rounds: readonly (readonly (readonly [x: number, y: number])[])[],
  width: number,
  height: number,
): (Mark | null)[] => {
  const placed = marks.map((): Mark | null => null);
  for (const offsets of rounds)
    marks.forEach((dot, index) => {
      if (placed[index] || dot.width > width || dot.height > height) return;
      const isFree = (mark: Mark): boolean =>
        placed.every((other) => !other || Math.min(...overlap(mark, other)) <= 0) &&
        (offsets !== BESIDE ||
          (!covers(mark, dot) &&
            placed.every((other, at) => !other || !(covers(mark, marks[at]!) || covers(other, dot)))));
      placed[index] =
        offsets
          .map(([x, y]) => ({
            ...dot,
            x: clamp(dot.x + x * (dot.width / 2 + DOT), dot.width, width),
            y: clamp(dot.y + y * (dot.height / 2 + DOT), dot.height, height),
          }))
          .find(isFree) ?? null;
    });
  return placed;
};
