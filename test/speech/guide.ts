/** In every page: tells the server when the page shows what it has to show, and goes where the answer says. */
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

const guide = async (): Promise<void> => {
  await frame();
  await frame();
  const elements = document.querySelectorAll(':defined');
  // The message that a feed is on the way appears after a while.
  const animations = [...elements].flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? []);
  await Promise.all(animations.map(({ finished }) => finished));
  const answer = await fetch('/ready');
  location.assign(await answer.text());
};

addEventListener(document.body.dataset['ready']!, () => void guide(), { once: true });
