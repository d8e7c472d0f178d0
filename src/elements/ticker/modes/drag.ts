/** A pointer that moves by fewer pixels clicks; it does not drag. */
const CLICK = 5;

/**
 * Calls `move` when the reader drags an element sideways or turns the wheel sideways over it, with the distance towards
 * its end in pixels. `move` returns whether it has used the event. Other events, and a wheel that turns up or down, keep
 * their default action.
 */
export const onDrag = (
  element: HTMLElement,
  move: (pixels: number) => boolean,
  signal: AbortSignal,
): void => {
  let lastX: number | undefined;
  let dragging = false;
  element.addEventListener(
    'pointerdown',
    ({ clientX }) => {
      lastX = clientX;
      dragging = false;
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    ({ buttons, clientX, pointerId }) => {
      // The button was released, or pressed, outside the element.
      if (buttons !== 1) lastX = undefined;
      if (lastX === undefined) return;
      const pixels = lastX - clientX;
      if ((!dragging && Math.abs(pixels) < CLICK) || !move(pixels)) return;
      // Follows the pointer beyond the edges of the element.
      element.setPointerCapture(pointerId);
      dragging = true;
      lastX = clientX;
    },
    { signal },
  );
  // After a drag, ignore the click on whatever is under the pointer, but not one by keyboard, whose `detail` is 0.
  element.addEventListener('click', (event) => dragging && event.detail && event.preventDefault(), {
    signal,
  });
  // Otherwise the browser would select text or drag a link.
  element.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  element.addEventListener(
    'wheel',
    (event) => {
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY) && move(event.deltaX)) event.preventDefault();
    },
    { signal, passive: false },
  );
};
