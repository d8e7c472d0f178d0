import { Rotation } from '../../../controllers/rotation.js';
import type { Motion, MotionStage } from './motion.js';

/** All rows side by side in a strip that the reader scrolls, and that goes on by one row at a time. */
export class StripMotion implements Motion {
  readonly #stage: MotionStage;
  readonly #rotation = new Rotation((index) => this.#show(index));
  readonly #end = new AbortController();

  constructor(stage: MotionStage, index: number) {
    this.#stage = stage;
    this.#rotation.index = index;
    stage.window.addEventListener('scrollend', () => this.#follow(), { signal: this.#end.signal });
    stage.window.tabIndex = 0;
  }

  get index(): number {
    return this.#rotation.index;
  }

  update(count: number, interval: number): void {
    this.#rotation.interval = interval;
    if (count === this.#rotation.count) return;
    this.#rotation.count = count;
    this.#scroll('instant');
  }

  run(running: boolean): void {
    this.#rotation.running = running;
  }

  step(delta: number): void {
    this.#rotation.step(delta);
  }

  end(): void {
    this.#end.abort();
    this.#rotation.running = false;
    this.#stage.window.removeAttribute('tabindex');
    this.#stage.window.scrollLeft = 0;
  }

  #show(index: number): void {
    this.#scroll(this.#stage.moves() ? 'smooth' : 'instant');
    this.#stage.changed(index);
  }

  #scroll(behavior: ScrollBehavior): void {
    const row = this.#stage.list.children[this.index] as HTMLElement;
    this.#stage.window.scrollTo({ left: row.offsetLeft, behavior });
  }

  /** Where the reader has scrolled to is where it goes on from; at the far end that is the row it went to. */
  #follow(): void {
    const { window, list } = this.#stage;
    if (window.scrollLeft + window.clientWidth >= window.scrollWidth - 1) return;
    const rows = [...list.children] as HTMLElement[];
    this.#rotation.index = Math.max(
      0,
      rows.findLastIndex((row) => row.offsetLeft <= window.scrollLeft + 1),
    );
  }
}
