import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AttentionController } from '../../controllers/attention-controller.js';
import { ReducedMotionController } from '../../controllers/reduced-motion-controller.js';
import type { Observation } from '../../feed/schema.js';
import { emit } from '../shared/events.js';
import { MODES, type Motion, type TickerMode } from './modes/index.js';
import type { Pace } from './modes/pace.js';
import { currentIndex, isRunning, type PauseReasons } from './state.js';

/** What the element has rendered, and how it should move. */
export interface MotionOptions {
  readonly mode: TickerMode;
  /** The rows in the list, of which there is at least one. */
  readonly rows: readonly Observation[];
  /** Id or name of the station at which the first rows start. */
  readonly start: string | null;
  readonly pace: Pace;
  readonly pauses: Omit<PauseReasons, 'held'>;
}

/** Keeps the motion of the ticker in step with what is rendered and with the reader's attention. */
export class MotionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: () => void;
  readonly #attention: AttentionController;
  readonly #reducedMotion: ReducedMotionController;
  #rows: readonly Observation[] = [];
  /** Number of the current row while there is no motion. */
  #index = 0;
  #motion: Motion | null = null;
  #list: Element | null = null;
  #mode: TickerMode | undefined;
  #pauses: MotionOptions['pauses'] | undefined;

  /** `changed` is called when another row has become current, `reduced` when the preference for reduced motion changes. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    changed: () => void,
    reduced: (reduced: boolean) => void,
  ) {
    this.#host = host;
    this.#changed = changed;
    this.#attention = new AttentionController(host, () => this.#run());
    this.#reducedMotion = new ReducedMotionController(host, (isReduced) => {
      // Ends a movement that is under way.
      if (isReduced) this.#motion?.show(this.#motion.index);
      reduced(isReduced);
    });
    host.addController(this);
  }

  /** The current row. It survives a change of the mode or the rows, and a move within the document. */
  get current(): Observation | undefined {
    return this.#rows[this.#place];
  }

  /**
   * Whether nothing is hidden before the rows that are seen, and after them, where the line has ends. Those of another mode
   * than the one that is asked for mean nothing.
   */
  endsIn(mode: TickerMode): Motion['ends'] {
    return mode === this.#mode ? this.#motion?.ends : undefined;
  }

  /** Number of the row that will be current among other rows, of which there is at least one. */
  indexIn(rows: readonly Observation[], start: string | null): number {
    return currentIndex(rows, this.#rows, this.#place, start);
  }

  get #place(): number {
    return this.#motion?.index ?? this.#index;
  }

  /** Lets the ticker move although the reader points at it. */
  waive(): void {
    this.#attention.waive();
  }

  step(delta: number): void {
    this.#motion?.step(delta);
  }

  /** Makes a row current, also where no row can be seen. */
  show(index: number): void {
    const before = this.#place;
    this.#motion?.show(index);
    if (index !== before) this.#emit(index);
  }

  /** To be called after each rendering; without a list nothing moves. */
  follow(list: HTMLElement | null, { rows, start, mode, pace, pauses }: MotionOptions): void {
    if (list !== this.#list || mode !== this.#mode) this.#end();
    this.#list = list;
    this.#mode = mode;
    if (!list || !this.#host.isConnected) return;
    const before = this.current;
    const index = this.indexIn(rows, start);
    this.#rows = rows;
    this.#pauses = pauses;
    const track = list.parentElement!;
    this.#motion ??= new MODES[mode]({
      list,
      track,
      window: track.parentElement!,
      allowsMotion: () => !this.#reducedMotion.reduced,
      changed: (row) => this.#emit(row),
      reached: () => this.#host.requestUpdate(),
    });
    this.#motion.update(rows.length, pace, index);
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
    if (this.#pauses) this.#motion?.run(isRunning({ ...this.#pauses, held: this.#attention.holding }));
  }

  #end(): void {
    this.#index = this.#place;
    this.#motion?.end();
    this.#motion = null;
  }
}
