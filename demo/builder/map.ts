/** The small map: a dot for each station, and every chosen city with its name where there is room for it. */
import { svg, html, type TemplateResult } from 'lit';
import { OUTLINE, pointOf, WHOLE, type Point } from '../../src/elements/map/korea.js';
import { PLACES, type Place } from '../../src/places/places.js';
import { toggled } from './chosen.js';
import { cityName, placeNamed } from './names.js';
import type { View } from './view.js';

interface Dot {
  readonly place: Place;
  readonly point: Point;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const [, , WIDTH, HEIGHT] = WHOLE;
const TEXT = 18;
/** How near to a dot a click counts as on it, in units of the map. */
const REACH = 26;

const dotOf = (place: Place): Dot[] => {
  const point = pointOf(place);
  return point ? [{ place, point }] : [];
};

const STATIONS: readonly Dot[] = PLACES.filter(({ kind }) => kind === 'station').flatMap(dotOf);

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

const isOnMap = ({ left, top, width, height }: Box): boolean =>
  left >= 0 && top >= 0 && left + width <= WIDTH && top + height <= HEIGHT;

/** A name to the right, left, above or below its dot, where it covers no other name and no chosen dot; else null. */
const boxOf = ({ x, y }: Point, name: string, taken: readonly Box[]): Box | null => {
  const width = [...name].reduce((sum, sign) => sum + (sign > '\u0fff' ? TEXT : TEXT * 0.58), 4);
  const size = { width, height: TEXT + 2 };
  const boxes: readonly Box[] = [
    { left: x + 9, top: y - size.height / 2, ...size },
    { left: x - 9 - width, top: y - size.height / 2, ...size },
    { left: x - width / 2, top: y - 9 - size.height, ...size },
    { left: x - width / 2, top: y + 9, ...size },
  ];
  return boxes.find((box) => isOnMap(box) && !taken.some((other) => overlap(box, other))) ?? null;
};

const renderNames = (dots: readonly Dot[], lang: string): readonly TemplateResult[] => {
  const taken: Box[] = dots.map(({ point: { x, y } }) => ({
    left: x - 7,
    top: y - 7,
    width: 14,
    height: 14,
  }));
  return dots.flatMap(({ place, point }) => {
    const name = cityName(place, lang);
    const box = boxOf(point, name, taken);
    if (!box) return [];
    taken.push(box);
    return [svg`<text x=${box.left + 2} y=${box.top + TEXT - 3}>${name}</text>`];
  });
};

const nearest = (dots: readonly Dot[], { x, y }: Point): Dot | undefined => {
  const distance = ({ point }: Dot): number => Math.hypot(point.x - x, point.y - y);
  return dots
    .filter((dot) => distance(dot) <= REACH)
    .sort((one, other) => distance(one) - distance(other))[0];
};

/** For the eye and the pointer. The list beside it has every city for the keyboard and for screen readers. */
export const renderMap = ({ choice: { stations }, words, lang, change }: View): TemplateResult => {
  const chosen = stations.flatMap((name) => placeNamed(name) ?? []).flatMap(dotOf);
  const isChosen = ({ place }: Dot): boolean => chosen.some((one) => one.place.id === place.id);
  const others = STATIONS.filter((dot) => !isChosen(dot));
  const onClick = ({ currentTarget, clientX, clientY }: MouseEvent): void => {
    const { left, top, width } = (currentTarget as Element).getBoundingClientRect();
    const scale = WIDTH / width;
    const dot = nearest([...chosen, ...others], { x: (clientX - left) * scale, y: (clientY - top) * scale });
    if (dot) change({ stations: toggled(stations, dot.place.name) });
  };
  const renderDot = ({ place, point: { x, y } }: Dot, radius: number): TemplateResult =>
    svg`<circle cx=${x} cy=${y} r=${radius}><title>${cityName(place, lang)}</title></circle>`;
  return html`<div class="map">
    <p class="hint">${words.mapHint}</p>
    <svg viewBox=${WHOLE.join(' ')} role="img" aria-label=${words.map(chosen.length)} @click=${onClick}>
      <path d=${OUTLINE} />
      <g class="others">${others.map((dot) => renderDot(dot, 4.5))}</g>
      <g class="chosen">${chosen.map((dot) => renderDot(dot, 7))}</g>
      <g class="names" aria-hidden="true">${renderNames(chosen, lang)}</g>
    </svg>
  </div>`;
};
