/** What is to be read in a row, and what is. */
import type { Observation } from '../../src/feed/index.js';

export const textOf = ({ condition, station, temperature }: Observation): string =>
  `${condition ?? ''} ${station.name} ${temperature === null ? '–' : `${temperature.toFixed(1)}℃`}`;

/** A text without its white space, which everyone may set as they like. */
export const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

/** Rows that a carousel has copied for its own purposes are none. */
const ROW = 'li:not(.splide__slide--clone)';

/** What is seen of a row. The ticker says each a second time, for the ear. */
export const seenPart = (row: Element): Element => row.querySelector('[part~=row]') ?? row;

/** The rows of who stands there, in its shadow if it has one. */
export const rowsOf = (host: Element | null): Element[] => [
  ...((host?.shadowRoot ?? host)?.querySelectorAll(ROW) ?? []),
];

/** Their texts, squeezed. */
export const textsIn = (host: Element | null): string[] =>
  rowsOf(host).map((row) => squeeze(seenPart(row).textContent));
