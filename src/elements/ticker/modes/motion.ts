/** What a motion moves, and where to emit that another row is current. */
export interface MotionContext {
  /** What the rows are seen through. */
  readonly window: HTMLElement;
  /** Holds the list, and what a motion may put beside it. */
  readonly track: HTMLElement;
  readonly list: HTMLElement;
  /** Whether the reader allows movement at all. */
  moves(): boolean;
  changed(index: number): void;
}

/** One way of showing rows in turn; it begins with the first `update`. A new one is one file in this folder and one line in `index.ts`. */
export interface Motion {
  readonly index: number;
  /** Takes the rows as they now are, ms that each stands, and which is the current one. */
  update(count: number, interval: number, index: number): void;
  /** Lets it move by itself, or has it stand still, with whole rows in the window as far as the mode has any. */
  run(running: boolean): void;
  /** Moves by `delta` rows, round the ends. */
  step(delta: number): void;
  /** Makes a row the current one, without movement and without telling. */
  show(index: number): void;
  /** Ends it and takes every effect away. */
  end(): void;
}
