import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AttentionController } from '../../controllers/attention-controller.js';
import { ReducedMotionController } from '../../controllers/reduced-motion-controller.js';
import { MODES, type TickerMode } from './modes/index.js';
import type { Motion } from './modes/motion.js';

/** What the element has rendered and wants of its motion. */
export interface MotionWish {
  readonly mode: TickerMode;
  /** Ms that a row stands. */
  readonly interval: number;
  /** Whether to move by itself, as far as the reader's attention allows. */
  readonly running: boolean;
}

/** Keeps the ticker's motion in step with what is rendered, what is wanted and where the reader's attention is. */
export class MotionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: (index: number) => void;
  readonly #attention: AttentionController;
  readonly #reducedMotion: ReducedMotionController;
  #index = 0;
  #motion: Motion | null = null;
  #list: Element | null = null;
  #mode: TickerMode | undefined;
  #running = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    changed: (index: number) => void,
    reduced: (reduced: boolean) => void,
  ) {
    this.#host = host;
    this.#changed = changed;
    this.#attention = new AttentionController(host, () => this.#run());
    this.#reducedMotion = new ReducedMotionController(host, reduced);
    host.addController(this);
  }

  /** The current row; survives a change of mode, of rows and of place in the document. */
  get index(): number {
    return this.#motion?.index ?? this.#index;
  }

  /** The row to start from. */
  set index(index: number) {
    this.#index = index;
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
    const before = this.index;
    this.#motion?.show(index);
    if (index !== before) this.#changed(index);
  }

  /** After each rendering. */
  follow(list: HTMLElement | null, { mode, interval, running }: MotionWish): void {
    if (list !== this.#list || mode !== this.#mode) this.#end();
    this.#list = list;
    this.#mode = mode;
    this.#running = running;
    if (!list || !this.#host.isConnected) return;
    const track = list.parentElement!;
    this.#motion ??= new MODES[mode](
      {
        list,
        track,
        window: track.parentElement!,
        moves: () => !this.#reducedMotion.reduced,
        changed: this.#changed,
      },
      this.#index,
    );
    this.#motion.update(list.childElementCount, interval);
    this.#run();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#end();
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
