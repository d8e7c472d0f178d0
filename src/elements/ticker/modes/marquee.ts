import { sizeObserver } from '../../../page/observers.js';
import { cancel } from './cancel.js';
import { onDrag } from './drag.js';
import type { Motion, MotionContext } from './index.js';
import type { Pace } from './pace.js';

/**
 * All rows in one line that passes endlessly, at the same speed for every width. It is one infinite animation, which the
 * browser's compositor runs without the main thread. Copies of the list fill the gap behind it; they are inert, so that
 * neither focus nor screen readers reach them. A single row stands still.
 */
export class MarqueeMotion implements Motion {
  readonly #context: MotionContext;
  readonly #end = new AbortController();
  readonly #resize = sizeObserver(() => this.#measure());
  #animation: Animation | undefined;
  /** The current row while there is no animation. */
  #first = 0;
  #running = false;
  /** Pixels that pass in a ms. */
  #speed = 0;
  /** Where each row starts, and where the list ends, in pixels. */
  #edges: readonly number[] = [];
  #windowWidth = 0;

  constructor(context: MotionContext) {
    this.#context = context;
    this.#resize.observe(context.window);
    this.#resize.observe(context.list);
    onDrag(
      context.window,
      (pixels) => {
        if (!this.#running) this.#seek(this.#passed + pixels);
        return !this.#running;
      },
      this.#end.signal,
    );
  }

  /** The row that is at the start of the window. */
  get index(): number {
    if (!this.#animation) return this.#first;
    const passed = this.#passed;
    // One pixel of tolerance, since some browsers round the time of an animation.
    return this.#edges.slice(0, -1).findLastIndex((edge) => edge <= passed + 1);
  }

  update(_count: number, { speed }: Pace, index: number): void {
    this.#measure(index, speed / 1000);
    this.#copy();
  }

  run(running: boolean): void {
    this.#running = running && this.#count > 1;
    if (this.#running) this.#animation?.play();
    else this.#animation?.pause();
  }

  step(delta: number): void {
    const count = this.#count;
    if (count < 2) return;
    const index = (this.index + delta + count) % count;
    this.show(index);
    this.#context.changed(index);
  }

  show(index: number): void {
    this.#first = index;
    this.#seek(this.#edges[index]!);
  }

  end(): void {
    this.#end.abort();
    this.#resize.disconnect();
    cancel(this.#animation);
    this.#clearCopies();
  }

  get #count(): number {
    return this.#context.list.childElementCount;
  }

  /**
   * Creates the animation anew if a width, the speed or the number of the current row has changed, and continues at the same
   * place within that row. While the list is not displayed and has no width, this waits until it has one.
   */
  #measure(index = this.index, speed = this.#speed): void {
    const { window, track, list } = this.#context;
    const rows = [...list.children] as HTMLElement[];
    const edges = [...rows.map((row) => row.offsetLeft), list.offsetWidth];
    const windowWidth = window.clientWidth;
    const width = edges.at(-1)!;
    const before = this.index;
    const same =
      windowWidth === this.#windowWidth && speed === this.#speed && String(edges) === String(this.#edges);
    if (index === before && (!width || same)) return;
    const [from = 0, to = 1] = this.#edges.slice(before);
    const part = this.#animation ? (this.#passed - from) / (to - from) : 0;
    this.#first = index;
    this.#speed = speed;
    this.#edges = edges;
    this.#windowWidth = windowWidth;
    this.#copy();
    cancel(this.#animation);
    this.#animation = undefined;
    if (!width) return;
    this.#animation = track.animate(
      { transform: ['none', `translateX(${-100 / track.childElementCount}%)`] },
      { duration: width / speed, iterations: Infinity },
    );
    this.run(this.#running);
    this.#seek(edges[index]! + part * (edges[index + 1]! - edges[index]!));
  }

  /** Adds as many copies behind the list as fill the window once the list has passed. */
  #copy(): void {
    const { track, list } = this.#context;
    this.#clearCopies();
    if (this.#count < 2 || !this.#windowWidth) return;
    for (let copies = Math.ceil(this.#windowWidth / this.#edges.at(-1)!); copies > 0; copies -= 1) {
      const copy = list.cloneNode(true) as HTMLElement;
      copy.inert = true;
      copy.ariaHidden = 'true';
      track.append(copy);
    }
  }

  /** Pixels of the list that have passed the start of the window. */
  get #passed(): number {
    return (Number(this.#animation?.currentTime) * this.#speed) % this.#edges.at(-1)!;
  }

  #seek(pixels: number): void {
    const width = this.#edges.at(-1)!;
    if (this.#animation) this.#animation.currentTime = ((pixels + width) % width) / this.#speed;
  }

  #clearCopies(): void {
    const { track, list } = this.#context;
    for (const child of [...track.children]) if (child !== list) child.remove();
  }
}
