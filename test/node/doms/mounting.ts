/**
 * What every element must bear in the DOM of a test runner: it is mounted, fed, used and removed without an error, and its
 * rows can be read. A DOM has one process, since its globals stay.
 */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { ObservationFeed } from '../../../src/feed/schema.js';

type Globals = Record<string, unknown>;

/** Names of JavaScript and Node that the DOM of a runner does not replace. */
const KEPT =
  /^(?:window|self|global|globalThis|top|parent|process|console|Buffer|performance|(?:set|clear)[A-Z]\w+|queueMicrotask|structuredClone)$/;
/** Classes that must be the DOM's own, since its nodes check them. */
const REPLACED = /^(?:Event|EventTarget|CustomEvent|AbortController|AbortSignal|navigator|location)$/;

/** Makes the names of a window global, as Jest and Vitest do. */
const install = (window: Globals): void => {
  const inherited = ['addEventListener', 'removeEventListener', 'dispatchEvent', 'getComputedStyle'];
  for (const name of [...Object.getOwnPropertyNames(window), ...inherited]) {
    if (KEPT.test(name) || (name in globalThis && !REPLACED.test(name))) continue;
    const value = window[name];
    const isMethod = typeof value === 'function' && /^[a-z]/.test(name);
    const bound: unknown = isMethod ? value.bind(window) : value;
    Object.defineProperty(globalThis, name, { value: bound, configurable: true, writable: true });
  }
  (globalThis as unknown as Globals)['window'] = window;
};

const feedOf = (temperature: number): ObservationFeed => ({
  version: 1,
  source: { name: '기상청' },
  observedAt: new Date().toISOString(),
  observations: [
    { station: { id: '108', name: '서울' }, condition: '맑음', temperature },
    { station: { id: '159', name: '부산' }, condition: '비', temperature: 9.1 },
  ],
});

const ELEMENTS: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[] = [
  ['ticker', {}],
  ['ticker', { mode: 'marquee' }],
  ['ticker', { mode: 'strip' }],
  ['ticker', { open: '' }],
  ['board', {}],
  ['map', {}],
  ['observation', { stations: '서울' }],
];

/** `close` ends the window, as a runner does after a test file. */
export const testIn = async (name: string, window: Globals, close: () => unknown): Promise<void> => {
  install(window);
  const { TickerElement } = await import('../../../src/index.js');
  await import('../../../src/define/index.js');
  const unhandled: unknown[] = [];
  for (const event of ['unhandledRejection', 'uncaughtException'])
    process.on(event, (error) => unhandled.push(error));
  // jsdom reports what a callback of an element throws.
  addEventListener('error', (event) => unhandled.push(event.error));

  /** After what is under way: microtasks, then what timers of 0 ms do. */
  const settled = async (): Promise<void> => {
    for (let turns = 0; turns < 5; turns += 1) await new Promise((done) => setTimeout(done));
  };
  const create = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElement(`nalssi-${tag}`) as InstanceType<typeof TickerElement>;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  /** Without the style sheets, which are elements where they cannot be adopted. */
  const textOf = (element: HTMLElement): string =>
    element.shadowRoot!.querySelector('[part~="base"]')?.textContent ?? '';

  describe(`in ${name}`, () => {
    afterEach(() => {
      // No more after the last test.
      if (window['document']) document.body.replaceChildren();
      assert.deepEqual(unhandled.splice(0), []);
    });

    for (const [tag, attributes] of ELEMENTS) {
      it(`${tag} ${JSON.stringify(attributes)} is mounted, fed, changed and removed`, async () => {
        const element = create(tag, attributes);
        document.body.append(element);
        element.feed = feedOf(3.2);
        await element.updateComplete;
        assert.match(textOf(element), /서울.*3\.2/);
        element.feed = feedOf(-1.5);
        await element.updateComplete;
        assert.match(textOf(element), /서울.*-1\.5/);
        element.remove();
        await settled();
      });
    }

    it('a ticker is stepped, played, opened and changed in its mode', async () => {
      const ticker = create('ticker', {});
      const shown: string[] = [];
      ticker.addEventListener('nalssi-change', ({ observation }) => shown.push(observation.station.name));
      document.body.append(ticker);
      ticker.feed = feedOf(3.2);
      await ticker.updateComplete;
      for (const mode of ['roll', 'marquee', 'strip'] as const) {
        ticker.mode = mode;
        await ticker.updateComplete;
        ticker.pause();
        ticker.play();
        ticker.next();
        ticker.previous();
        ticker.open = true;
        await settled();
        assert.match(ticker.shadowRoot!.querySelector('.panel')!.textContent, /부산/);
        ticker.open = false;
        await settled();
      }
      assert.deepEqual(shown.slice(0, 2), ['부산', '서울']);
      ticker.shadowRoot!.querySelector<HTMLElement>('.controls button')!.click();
      assert.equal(ticker.paused, true);
      ticker.play();
    });

    for (const [what, answer, rows, code] of [
      ['{ ok, json }', { ok: true, json: () => Promise.resolve(feedOf(3.2)) }, /서울.*3\.2/, undefined],
      ['{ ok, status }', { ok: false, status: 500 }, /^(?!.*서울)/, 'http'],
      ['a Response', () => new Response(JSON.stringify(feedOf(4.5))), /서울.*4\.5/, undefined],
      ['a refusal', () => Promise.reject(new TypeError('no network')), /^(?!.*서울)/, 'network'],
    ] as const)
      it(`a fetch that answers ${what} is enough`, async (test) => {
        test.mock.method(globalThis, 'fetch', () => {
          return Promise.resolve(typeof answer === 'function' ? answer() : answer);
        });
        const ticker = create('ticker', { src: `/weather.json?${what}` });
        const told = new Promise<string | undefined>((done) => {
          ticker.addEventListener('nalssi-load', () => done(undefined));
          ticker.addEventListener('nalssi-error', (event) => done(event.code));
        });
        document.body.append(ticker);
        assert.equal(await told, code);
        await ticker.updateComplete;
        assert.match(textOf(ticker), rows);
        ticker.remove();
        await settled();
      });

    it('a ticker that is still there bears the end of its window', async () => {
      const ticker = create('ticker', { src: '/none.json' });
      document.body.append(ticker);
      ticker.feed = feedOf(3.2);
      await ticker.updateComplete;
      await close();
      await settled();
    });
  });
};
