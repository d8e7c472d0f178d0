/** What a request sends, and what it does not change. */
import { expect, fixture } from '@open-wc/testing';
import { requestFeed, type FeedAnswer } from '../../../src/client/request.js';
import { createSubscribe } from '../../../src/client/poller.js';
import { browserEnvironment, type Environment } from '../../../src/client/environment.js';

/** WebKit, when controlled by WebDriver, has no cache, also for the page's own `fetch`. */
const KEEPS = /Chrome|Firefox/.test(navigator.userAgent);

type Headers = Readonly<Record<string, string | undefined>>;

const ask = (url: string, environment: Environment = browserEnvironment): Promise<FeedAnswer> =>
  requestFeed(url, 'default', new AbortController(), environment);
const seenAt = async (address: string): Promise<Headers[]> =>
  (await (await fetch(address)).json()) as Headers[];

describe('a request for a feed', () => {
  let elsewhere: string;
  let id: string;
  let own: string;

  before(async () => {
    elsewhere = await (await fetch('/__elsewhere')).text();
    document.cookie = 'member=1; path=/';
    history.replaceState(null, '', `${location.pathname}${location.search}&article=7`);
  });
  after(() => (document.cookie = 'member=; path=/; max-age=0'));
  beforeEach(() => {
    id = crypto.randomUUID();
    own = `/__feed/wire?id=${id}`;
  });

  it('has the cookies of its own origin, for a preview behind a login, and of the page’s address only the origin', async () => {
    const { result } = await ask(own);
    expect(result?.ok).to.equal(true);
    const [seen] = await seenAt(`/__feed/seen?id=${id}`);
    expect(seen!['cookie']).to.include('member=1');
    expect(seen!['referer']).to.equal(`${location.origin}/`);
  });

  it('has no cookie for another origin, and no more than its own', async () => {
    const { result } = await ask(`${elsewhere}/feed?id=${id}&cors=1`);
    expect(result?.ok).to.equal(true);
    const [seen] = await seenAt(`${elsewhere}/seen?id=${id}`);
    expect(seen!['cookie']).to.equal(undefined);
    expect(seen!['origin']).to.equal(location.origin);
    expect(seen!['referer']).to.equal(`${location.origin}/`);
  });

  it('has no referrer where the page wants none', async () => {
    const policy = await fixture('<meta name="referrer" content="no-referrer">');
    document.head.append(policy);
    await ask(own);
    policy.remove();
    document.head.append(
      Object.assign(document.createElement('meta'), {
        name: 'referrer',
        content: 'strict-origin-when-cross-origin',
      }),
    );
    const [seen] = await seenAt(`/__feed/seen?id=${id}`);
    expect(seen!['referer']).to.equal(undefined);
  });

  it('is served by what the page has preloaded', async () => {
    const url = `${own}&cache=max-age=60`;
    const link = Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: 'anonymous',
      href: url,
    });
    const loaded = new Promise((resolve) => (link.onload = resolve));
    document.head.append(link);
    await loaded;
    const { result } = await ask(url);
    link.remove();
    expect(result?.ok).to.equal(true);
    expect(await seenAt(`/__feed/seen?id=${id}`)).to.have.length(KEEPS ? 1 : 2);
  });

  it('tells the time of another origin where that exposes it, and else none', async () => {
    const exposed = await ask(`${elsewhere}/feed?id=${id}&cors=1&expose=1`);
    expect(exposed.stamp.date).to.be.closeTo(Date.now(), 60_000);
    const hidden = await ask(`${elsewhere}/feed?id=${id}&cors=1`);
    expect(hidden.stamp.date).to.be.NaN;
    expect(hidden.result?.ok).to.equal(true);
  });
});

describe('an answer that the page has cloned, as monitoring scripts do', () => {
  /** Reads each clone of a response to its end, late, and returns whether that succeeded. */
  const clones: Promise<string>[] = [];
  const monitored: Environment = {
    ...browserEnvironment,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      const clone = response.clone();
      const late = new Promise((resolve) => setTimeout(resolve, 50)).then(() => clone.text());
      clones.push(late.then((text) => `${text.length}`, String));
      return response;
    },
  };

  for (const [query, ok, read] of [
    ['', true, /^\d{4}$/],
    ['drip=100', true, /^\d{4}$/],
    ['status=500', false, /^\d{4}$/],
    ['body=huge', false, /^5\d{6}$/],
    ['body=html', false, /^\d+$/],
  ] as const)
    it(`is read to its end: ${query || 'a feed'}`, async () => {
      const id = crypto.randomUUID();
      const errors: unknown[] = [];
      const note = ({ reason }: PromiseRejectionEvent): void => void errors.push(reason);
      addEventListener('unhandledrejection', note);
      await new Promise<void>((resolve) => {
        const hold = createSubscribe(monitored)(`/__feed/wire?id=${id}&${query}`, (result) => {
          expect(result.ok).to.equal(ok);
          queueMicrotask(() => hold.end());
          resolve();
        });
      });
      expect(await clones.pop()).to.match(read);
      removeEventListener('unhandledrejection', note);
      expect(errors).to.deep.equal([]);
    });
});
