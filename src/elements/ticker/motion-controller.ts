import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AttentionController } from '../../controllers/attention-controller.js';
import { emit } from '../shared/events.js';
import { ReducedMotionController } from '../../controllers/reduced-motion-controller.js';
import type { Observation } from '../../feed/schema.js';
import { isNamed } from '../../feed/select.js';
import { MODES, type TickerMode } from './modes/index.js';
import type { Motion } from './modes/motion.js';
import { placeIn } from './place-in.js';

/** What the element has rendered and wants of its motion. */
export interface MotionOptions {
  readonly mode: TickerMode;
  /** The rows in the list, of which there is at least one. */
  readonly rows: readonly Observation[];
  /** Id or name of the station to start from, when there are rows for the first time. */
  readonly start: string | null;
  /** Ms that a row stands. */
  readonly interval: number;
  /** Whether to move by itself, as far as the reader's attention allows. */
  readonly running: boolean;
}

/**
 * Keeps the ticker's motion in step with what is rendered, what is wanted and where the reader's attention is.
 * The current row is that of a station: it stays current wherever new rows have it.
 */
export class MotionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: () => void;
  readonly #attention: AttentionController;
  readonly #reducedMotion: ReducedMotionController;
  #rows: readonly Observation[] = [];
  #index = 0;
  #motion: Motion | null = null;
  #list: Element | null = null;
  #mode: TickerMode | undefined;
  #running = false;

  /** `changed` is called when another row is current; the page has been told. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    changed: () => void,
    reduced: (reduced: boolean) => void,
  ) {
    this.#host = host;
    this.#changed = changed;
    this.#attention = new AttentionController(host, () => this.#run());
    this.#reducedMotion = new ReducedMotionController(host, (isReduced) => {
      // What is under way is movement too.
      if (isReduced) this.#motion?.show(this.#motion.index);
      reduced(isReduced);
    });
    host.addController(this);
  }

  /** The current row; survives a change of mode, of rows and of place in the document. */
  get current(): Observation | undefined {
    return this.#rows[this.#place];
  }

  get #place(): number {
    return this.#motion?.index ?? this.#index;
  }

  /** Lets it move although the reader points at it. */
  waive(): void {
    this.#attention.waive();
  }

  step(delta: number): void {
    this.#motion?.step(delta);
  }

  /** Shows a row, also one that cannot be seen now. */
  show(index: number): void {
    const before = this.#place;
    this.#motion?.show(index);
    if (index !== before) this.#emit(index);
  }

  /** After each rendering; nothing moves while there is no list. */
  follow(list: HTMLElement | null, { rows, start, mode, interval, running }: MotionOptions): void {
    if (list !== this.#list || mode !== this.#mode) this.#end();
    this.#list = list;
    this.#mode = mode;
    if (!list || !this.#host.isConnected) return;
    const before = this.current;
    const index = before
      ? placeIn(rows, this.#rows, this.#place)
      : Math.max(
          0,
          rows.findIndex(({ station }) => isNamed(station, start)),
        );
    this.#rows = rows;
    this.#running = running;
    const track = list.parentElement!;
    this.#motion ??= new MODES[mode]({
      list,
      track,
      window: track.parentElement!,
      moves: () => !this.#reducedMotion.reduced,
      changed: (row) => this.#emit(row),
    });
    this.#motion.update(rows.length, interval, index);
    this.#run();
    if (before && before.station.id !== rows[index]!.station.id) this.#emit(index);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#end();
  }

  #emit(index: number): void {
    emit(this.#host, 'nalssi-change', { index, observation: this.#rows[index]! });
    this.#changed();
  }

  #run(): void {
    this.#motion?.run(this.#running && !this.#attention.holding);
  }

  #end(): void {
    if (!this.#motion) return;
    this.#index = this.#motion.index;
    this.#motion.end();
    this.#motion = null;
  }
}
