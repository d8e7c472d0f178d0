/** Everything that is measured, and the limits it is held to. */
import type { RowCount } from './feeds.js';

/** Whose numbers there are, with the heads of their columns. */
export const COLUMNS = {
  nalssi: 'nalssi',
  minimal: 'Minimum',
  alike: 'Like for like',
  jquery: 'jQuery',
  embla: 'Embla',
  splide: 'Splide',
  swiper: 'Swiper',
  static: 'Static HTML',
  endless: 'Endless CSS',
  blank: 'Blank page',
} as const;
export type Column = keyof typeof COLUMNS;

/** A limit on the ticker's number by the number of rows: as it is, as multiple of another's, or beyond another's. */
export interface Limit {
  readonly kind: 'alone' | 'times' | 'above';
  readonly column?: Column;
  readonly by: Partial<Record<RowCount, number>>;
}

type By = Limit['by'];
const alone = (by: By): Limit => ({ kind: 'alone', by });
const times = (column: Column, by: By): Limit => ({ kind: 'times', column, by });
const above = (column: Column, by: By): Limit => ({ kind: 'above', column, by });
const each = (limit: number): By => ({ 16: limit, 97: limit });

export interface Measure {
  readonly title: string;
  /** Whose number is 1 in ratios. */
  readonly to?: Column;
  readonly limits: readonly Limit[];
}

/**
 * Ms of CPU a second above the same page without a ticker that count as nothing: the same page differs from
 * itself by as much on a machine with other work.
 */
const NOISE = 3;

export const MEASURES = {
  firstRows: {
    title: 'First rows, from the first byte, ms',
    to: 'minimal',
    limits: [times('minimal', { 16: 1.25, 97: 1.2 }), times('jquery', { 16: 1 }), times('splide', { 16: 1 })],
  },
  firstRowsOneTag: {
    title: 'The same by one tag, ms',
    to: 'minimal',
    limits: [times('minimal', { 16: 1.25, 97: 1.2 })],
  },
  firstRowsFromScript: { title: 'First rows, from the arrival of the script, ms', to: 'minimal', limits: [] },
  loadCpu: { title: 'Main-thread CPU of the load, ms', to: 'minimal', limits: [] },
  longestTask: { title: 'Longest task over 50 ms of the load, ms', limits: [alone({ 16: 50, 97: 60 })] },
  blockingTime: { title: 'Blocking time of the load, ms', limits: [] },
  renderedFirstRows: {
    title: 'Server-rendered: first rows, ms',
    to: 'static',
    limits: [times('static', { 16: 1.15 })],
  },
  renderedCpu: {
    title: 'Server-rendered: main-thread CPU of the load, ms',
    to: 'minimal',
    limits: [times('minimal', { 97: 2 })],
  },
  slow4g: {
    title: 'First rows over slow 4G, ms',
    to: 'minimal',
    limits: [times('minimal', { 97: 1.2 })],
  },
  slow4gPreload: {
    title: 'The same, the feed of nalssi preloaded, ms',
    to: 'minimal',
    limits: [times('minimal', { 97: 1 })],
  },
  mount: {
    title: 'Mount, layout and paint, ms of main-thread CPU',
    to: 'minimal',
    limits: [times('minimal', { 16: 2, 97: 1.4 })],
  },
  updateAll: {
    title: 'Update of all rows with layout, ms',
    to: 'minimal',
    limits: [times('minimal', { 16: 2, 97: 1.6 })],
  },
  updateOne: {
    title: 'Update of one temperature with layout, ms',
    to: 'minimal',
    limits: [times('minimal', each(2))],
  },
  touched: { title: 'Update of one temperature, rows touched', limits: [alone(each(1))] },
  mutations: { title: 'Update of one temperature, DOM mutations', limits: [times('alike', each(1))] },
  heap: { title: 'Heap per instance, KiB', to: 'alike', limits: [times('alike', each(5))] },
  nodes: { title: 'Nodes left after 1,000 mounts and removals', limits: [alone(each(0))] },
  listeners: { title: 'Listeners left after them', limits: [alone(each(0))] },
  shift: { title: 'Layout shift over late script, late feed and rolls', limits: [alone(each(0))] },
  rollingScript: { title: 'Rolling: script, ms/s', limits: [alone(each(1))] },
  rollingLayouts: { title: 'Rolling: layouts a second', limits: [alone(each(0.2))] },
  rollingCpu: {
    title: 'Rolling: CPU of all processes, ms/s',
    to: 'endless',
    limits: [times('endless', each(0.65))],
  },
  pausedCpu: { title: 'Paused: CPU of all processes, ms/s', limits: [above('blank', each(NOISE))] },
  offScreenCpu: { title: 'Off screen: CPU of all processes, ms/s', limits: [above('blank', each(NOISE))] },
  hiddenCpu: { title: 'Hidden: CPU of all processes, ms/s', limits: [above('blank', each(NOISE))] },
} as const satisfies Record<string, Measure>;
export type MeasureName = keyof typeof MEASURES;
