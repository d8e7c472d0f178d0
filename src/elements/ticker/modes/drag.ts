/** Pixels within which a press is a click and no drag. */
const CLICK = 5;

/**
 * Tells how far the reader drags or wheels an element sideways, in pixels towards the end. `move` answers
 * whether it follows; what it does not follow, and wheels up and down, are left to the page.
 */
export const onDrag = (
  element: HTMLElement,
  move: (pixels: number) => boolean,
  signal: AbortSignal,
): void => {
  let grip: number | undefined;
  let dragging = false;
  element.addEventListener(
    'pointerdown',
    ({ clientX }) => {
      grip = clientX;
      dragging = false;
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    ({ buttons, clientX, pointerId }) => {
      // Let go of outside, or pressed there.
      if (buttons !== 1) grip = undefined;
      if (grip === undefined) return;
      const pixels = grip - clientX;
      if ((!dragging && Math.abs(pixels) < CLICK) || !move(pixels)) return;
      // Also beyond the edges.
      element.setPointerCapture(pointerId);
      dragging = true;
      grip = clientX;
    },
    { signal },
  );
  // What is under the pointer in the end is not meant; a click by keyboard, without `detail`, is.
  element.addEventListener('click', (event) => dragging && event.detail && event.preventDefault(), {
    signal,
  });
  // Else the browser would select text, or drag a link.
  element.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  element.addEventListener(
    'wheel',
    (event) => {
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY) && move(event.deltaX)) event.preventDefault();
    },
    { signal, passive: false },
  );
};
