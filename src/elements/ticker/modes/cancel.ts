/** Cancels an animation. In happy-dom that is an unhandled rejection of its `finished`, which no browser reports. */
export const cancel = (animation: Animation | undefined): void => {
  animation?.finished.catch(() => undefined);
  animation?.cancel();
};
