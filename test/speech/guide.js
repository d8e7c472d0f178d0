// Tells the server when the page shows what it has to show, and goes where the server's answer says.
const { ready } = document.body.dataset;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

addEventListener(
  ready,
  async () => {
    await frame();
    await frame();
    const elements = document.querySelectorAll(':defined');
    const animations = [...elements].flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? []);
    await Promise.all(animations.map(({ finished }) => finished));
    const answer = await fetch('/ready');
    location.assign(await answer.text());
  },
  { once: true },
);
