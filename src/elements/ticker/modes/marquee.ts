import type { Motion, MotionStage } from './motion.js';

/** Slow enough to read while it passes. */
const PIXELS_PER_SECOND = 50;

/**
 * All rows in one line that passes without end, at the same speed whatever the width. One endless animation
 * that the compositor runs alone; copies of the list, which nobody reads or reaches, close the gap behind it.
 */
export class MarqueeMotion implements Motion {
  readonly #stage: MotionStage;
  readonly #end = new AbortController();
  readonly #resize = new ResizeObserver(() => this.#measure());
  #animation: Animation | undefined;
  #index: number;
  #running = false;
  #width = 0;
  #room = 0;

  constructor(stage: MotionStage, index: number) {
    this.#stage = stage;
    this.#index = index;
    this.#resize.observe(stage.window);
    this.#resize.observe(stage.list);
    const { signal } = this.#end;
    stage.window.addEventListener(
      'pointermove',
      (event) => event.buttons === 1 && this.#push(-event.movementX),
      { signal },
    );
    stage.window.addEventListener(
      'wheel',
      (event) => {
        if (this.#running || !event.deltaX) return;
        event.preventDefault();
        this.#push(event.deltaX);
      },
      { signal, passive: false },
    );
  }

  get index(): number {
    return this.#index;
  }

  update(count: number): void {
    this.#index = Math.min(this.#index, count - 1);
    this.#measure();
    this.#copy();
  }

  run(running: boolean): void {
    this.#running = running;
    if (running) this.#animation?.play();
    else this.#animation?.pause();
  }

  step(delta: number): void {
    const rows = this.#stage.list.children;
    this.#index = (this.#nearest() + delta + rows.length) % rows.length;
    this.#place();
    this.#stage.changed(this.#index);
  }

  end(): void {
    this.#end.abort();
    this.#resize.disconnect();
    this.#index = this.#nearest();
    this.#animation?.cancel();
    this.#clearCopies();
  }

  /** Where a width has changed the line is made anew, and goes on from where it was. */
  #measure(): void {
    const { window, track, list } = this.#stage;
    const width = list.offsetWidth;
    const room = window.clientWidth;
    if (!width || (width === this.#width && room === this.#room)) return;
    const passed = this.#animation ? this.#passed : null;
    this.#width = width;
    this.#room = room;
    this.#copy();
    this.#animation?.cancel();
    this.#animation = track.animate(
      { transform: ['none', `translateX(${-100 / track.childElementCount}%)`] },
      { duration: (width / PIXELS_PER_SECOND) * 1000, iterations: Infinity },
    );
    this.run(this.#running);
    if (passed === null) this.#place();
    else this.#seek(passed);
  }

  /** As many copies behind the list as fill the window when the list has passed. */
  #copy(): void {
    const { track, list } = this.#stage;
    this.#clearCopies();
    for (let copies = Math.ceil(this.#room / this.#width) || 0; copies > 0; copies -= 1) {
      const copy = list.cloneNode(true) as HTMLElement;
      copy.inert = true;
      copy.ariaHidden = 'true';
      track.append(copy);
    }
  }

  /** Brings the current row to the start. */
  #place(): void {
    const row = this.#stage.list.children[this.#index] as HTMLElement | undefined;
    this.#seek(row?.offsetLeft ?? 0);
  }

  /** Moves it by hand, which only a line that stands still allows. */
  #push(pixels: number): void {
    if (!this.#running) this.#seek(this.#passed + pixels);
  }

  /** Pixels of the list that have passed the start. */
  get #passed(): number {
    return ((Number(this.#animation?.currentTime ?? 0) / 1000) * PIXELS_PER_SECOND) % this.#width;
  }

  #seek(pixels: number): void {
    if (this.#animation)
      this.#animation.currentTime = (((pixels + this.#width) % this.#width) / PIXELS_PER_SECOND) * 1000;
  }

  /** The row at the start, as far as it has passed. */
  #nearest(): number {
    const passed = this.#passed;
    const rows = [...this.#stage.list.children] as HTMLElement[];
    return Math.max(
      0,
      rows.findLastIndex((row) => row.offsetLeft <= passed + 1),
    );
  }

  #clearCopies(): void {
    const { track, list } = this.#stage;
    for (const child of [...track.children]) if (child !== list) child.remove();
  }
}
