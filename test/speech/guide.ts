/**
 * In every page: tells the server when the page shows what it has to show, with where on the screen the points are, and
 * goes where the answer says. It also tells how far the page is scrolled.
 */
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Centres of what the pointer is put on, in pixels of the screen. */
const points = (): Record<string, [x: number, y: number]> => {
  const named = JSON.parse(document.body.dataset['points']!) as Record<string, [string, string]>;
  // A window has its bars at the top alone.
  const left = screenX + (outerWidth - innerWidth) / 2;
  const top = screenY + outerHeight - innerHeight;
  return Object.fromEntries(
    Object.entries(named).map(([name, [host, selector]]) => {
      const target = document.querySelector(host)!.shadowRoot!.querySelector(selector)!;
      const { x, y, width, height } = target.getBoundingClientRect();
      return [name, [Math.round(left + x + width / 2), Math.round(top + y + height / 2)]];
    }),
  );
};

const guide = async (): Promise<void> => {
  await frame();
  await frame();
  const elements = document.querySelectorAll(':defined');
  // The message that a feed is on the way appears after a while.
  const animations = [...elements].flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? []);
  const finite = animations.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(finite.map(({ finished }) => finished));
  const answer = await fetch('/ready', { method: 'POST', body: JSON.stringify(points()) });
  location.assign(await answer.text());
};

addEventListener('scroll', () => navigator.sendBeacon('/scrolled', String(Math.round(scrollY))));
addEventListener(document.body.dataset['ready']!, () => void guide(), { once: true });
