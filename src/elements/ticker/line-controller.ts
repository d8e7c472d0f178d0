import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { painted } from '../../page/tasks.js';
import { readSeen } from '../shared/row-text.js';
import type { TickerRowView } from './templates.js';

/** How many rows are added at a time: even on a slow phone about 50 ms of work. */
const STEP = 32;

/** The rows in the list, and which of them are as they were rendered last. */
export interface Line {
  readonly rows: readonly Observation[];
  readonly kept: readonly boolean[];
  readonly view: TickerRowView;
}

const NARROW = 'fijlrt .-';

/** About how wide a row is: CJK characters are twice as wide as other ones, and these twice as wide as narrow ones. */
export const widthOf = (row: Observation, view: TickerRowView): number => {
  const { condition, city, temperature, old } = readSeen(row, view);
  let width = 0;
  for (const char of condition + city + temperature + old)
    width += char > 'ÿ' ? 4 : NARROW.includes(char) ? 1 : 2;
  return width;
};

/** What of a view all rows depend on. */
const COMMON = ['locale', 'unit', 'observedAt', 'link', 'order'] as const;

/** Whether two observations, or stations of them, have the same fields with the same values. */
const isSame = (one: object, other: object | undefined): boolean => {
  if (one === other) return true;
  const fields = Object.entries(one);
  return (
    !!other &&
    fields.length === Object.keys(other).length &&
    fields.every(([name, value]) => {
      const its: unknown = other[name as keyof typeof other];
      return (
        value === its || (typeof value === 'object' && !!value && isSame(value as object, its as object))
      );
    })
  );
};

/**
 * Which rows are in the list. Those of a new line come in stages: at once the current one and the widest, which gives the
 * line its width, so that these are painted first, and the others in the frames after it.
 */
export class LineController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #line: Line | null = null;
  /** All rows at the last update, and their widths. */
  #all: readonly Observation[] = [];
  #widths: readonly number[] = [];
  /** The rows of the first stage. */
  #first: readonly (Observation | undefined)[] = [];
  /** How many of the rows there may be besides these; not limited between two new lines. */
  #count = Infinity;
  /** Resolves when the next rows are about to be rendered; undefined when all are there. */
  #next: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The rows in the list. */
  get rows(): readonly Observation[] {
    return this.#line?.rows ?? [];
  }

  /** Number of the widest row in the list, the first one of several; -1 without a list. */
  get widest(): number {
    return this.rows.indexOf(this.#widest!);
  }

  get #widest(): Observation | undefined {
    return this.#all[this.#widths.indexOf(Math.max(...this.#widths))];
  }

  /** There is no list any more: the next one is new. */
  clear(): void {
    this.#line = null;
    this.#count = Infinity;
  }

  /**
   * What to render now of all rows. A new line begins with the row `current`; without it, all rows come at once. A row with a
   * time of its own has an age, which changes by itself, and is never kept.
   */
  render(all: readonly Observation[], view: TickerRowView, current: Observation | undefined): Line {
    const before = this.#line;
    const sameView = COMMON.every((name) => before?.view[name] === view[name]);
    const isKept = (row: Observation, old: Observation | undefined): boolean =>
      sameView && !row.observedAt && isSame(row, old);
    const known = all.map((row, index) => isKept(row, this.#all[index]));
    this.#widths = all.map((row, index) => (known[index] ? this.#widths[index]! : widthOf(row, view)));
    const wasWhole = before?.rows === this.#all;
    this.#all = all;
    if (!current) this.#count = Infinity;
    else if (!before) {
      this.#count = 0;
      this.#first = [current, this.#widest];
    }
    // A few that would be left come too, and all where they have changed since the first stage.
    const left = all.length - this.#count;
    if ((this.#count && left < STEP / 2) || !this.#first.every((row) => all.includes(row!)))
      this.#count = Infinity;
    let rows = all;
    if (this.#count === Infinity) this.#first = [];
    else rows = all.filter((row, index) => index < this.#count || this.#first.includes(row));
    const kept =
      wasWhole && rows === all ? known : rows.map((row, index) => isKept(row, before?.rows[index]));
    return (this.#line = { rows, kept, view });
  }

  /** Requests an update with all rows that are still missing; returns whether there are any. */
  finish(): boolean {
    if (this.#count === Infinity) return false;
    this.#count = Infinity;
    this.#host.requestUpdate();
    return true;
  }

  /** Resolves when all rows are rendered; `update` resolves at the end of an update. */
  async complete(update: () => Promise<boolean>): Promise<boolean> {
    let complete = await update();
    while (this.#next) {
      await this.#next;
      complete = await update();
    }
    return complete;
  }

  hostUpdated(): void {
    if (this.#count === Infinity) this.#next = undefined;
    else this.#next ??= painted(this.#host).then(() => this.#advance());
  }

  #advance(): void {
    this.#next = undefined;
    if (this.#count === Infinity) return;
    this.#count += STEP;
    this.#host.requestUpdate();
  }
}
