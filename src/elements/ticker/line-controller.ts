import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { idle } from '../../page/idle.js';
import type { RenderedRows } from './templates.js';

/** How many rows are added at a time: even on a slow phone less than 50 ms of work. */
const STEP = 32;

/**
 * Which of the rows are in the list. Those of a new line come in stages: at once the few that decide how it looks, so that
 * these are painted first, and the others in idle moments.
 */
export class LineController implements ReactiveController {
  /** What the list shows, and what it showed before; null without a list. */
  rendered: RenderedRows | null = null;
  before: RenderedRows | null = null;
  readonly #host: ReactiveControllerHost;
  /** The rows of the first stage. */
  #first: readonly Observation[] = [];
  /** How many of the rows there may be besides these; not limited between two new lines. */
  #count = Infinity;
  /** Resolves when the next rows are about to be rendered; undefined when all are there. */
  #next: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The rows in the list. */
  get rows(): readonly Observation[] {
    return this.rendered?.rows ?? [];
  }

  /** What to render now of `all`. Without `first`, the rows that a new line shows at once, it comes as a whole. */
  next(all: RenderedRows, first?: () => readonly Observation[]): RenderedRows {
    const { rows, view } = all;
    this.before = this.rendered;
    if (!first) this.#count = Infinity;
    else if (!this.before) {
      this.#count = 0;
      this.#first = first();
    }
    // Rows that have changed since the first stage are shown as a whole.
    if (this.#count >= rows.length || !this.#first.every((row) => rows.includes(row))) this.#count = Infinity;
    const isDue = (row: Observation, index: number) => index < this.#count || this.#first.includes(row);
    this.rendered = { rows: this.#count === Infinity ? rows : rows.filter(isDue), view };
    return this.rendered;
  }

  /** Renders all rows that are still missing. */
  finish(): void {
    if (this.#count === Infinity) return;
    this.#count = Infinity;
    this.#host.requestUpdate();
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
    else this.#next ??= idle().then(() => this.#advance());
  }

  #advance(): void {
    this.#next = undefined;
    if (this.#count === Infinity) return;
    this.#count += STEP;
    this.#host.requestUpdate();
  }
}
