import { expect } from '@open-wc/testing';
import type { NalssiErrorEvent } from '../../../src/elements/shared/events.js';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import {
  feedOf,
  feedUrl,
  mount,
  observation,
  part,
  parts,
  rows,
  rowTexts,
  show,
  text,
  textOf,
  nextEvent,
} from './ticker.js';

const FAILED = '날씨 정보를 불러오지 못했습니다';
const status = (element: Element): string[] => parts(element, 'status').map(text);

const errorOf = async (element: TickerElement, act: () => unknown): Promise<NalssiErrorEvent> => {
  const error = nextEvent(element, 'nalssi-error');
  act();
  const event = await error;
  await element.updateComplete;
  return event;
};

/** Faults over HTTP: the query for the feed server, and the expected code. */
const TRANSPORT: readonly (readonly [string, string, string])[] = [
  ['a body cut off', 'body=truncated', 'not-json'],
  ['an empty body', 'body=empty', 'not-json'],
  ['an HTML page with 200', 'body=html', 'not-json'],
  ['404', 'status=404', 'http'],
  ['404 with an HTML page', 'status=404&body=html', 'http'],
  ['500', 'status=500', 'http'],
  ['a body of 5 MB', 'body=huge', 'too-large'],
];

const base = feedOf();
const { source: _source, ...sourceless } = base;
const withRow = (row: unknown): unknown => ({ ...base, observations: [...rows(15), row] });
const bad = (values: object): unknown => ({ ...observation('곳', '맑음', 1), ...values });

/** Feeds that cannot be used at all. */
const ENVELOPES: readonly (readonly [string, unknown, string, readonly (string | number)[]])[] = [
  ['no object', 'feed', 'invalid-feed', []],
  ['a list', [base], 'invalid-feed', []],
  ['version 2', { ...base, version: 2 }, 'unsupported-version', ['version']],
  ['version "1"', { ...base, version: '1' }, 'unsupported-version', ['version']],
  ['no version', {}, 'unsupported-version', ['version']],
  ['no source', sourceless, 'invalid-source', ['source']],
  ['a source without a name', { ...base, source: {} }, 'invalid-source', ['source', 'name']],
  [
    'a time without an offset',
    { ...base, observedAt: '2025-04-01T07:00:00' },
    'invalid-time',
    ['observedAt'],
  ],
  ['observations that are no list', { ...base, observations: {} }, 'invalid-observations', ['observations']],
  ['no observations', { ...base, observations: [] }, 'no-observations', ['observations']],
  [
    '16 bad rows of 16',
    { ...base, observations: base.observations.map((row) => ({ ...row, temperature: 'x' })) },
    'invalid-row or no-observations',
    [],
  ],
];

/** One bad row among 15 good ones: its path within the row. */
const ROWS: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['no object', 7, []],
  ['no station', bad({ station: undefined }), []],
  ['temperature as a string', bad({ temperature: '1.5' }), ['temperature']],
  ['temperature NaN', bad({ temperature: NaN }), ['temperature']],
  ['temperature 1e9', bad({ temperature: 1e9 }), ['temperature']],
  ['temperature Infinity', bad({ temperature: Infinity }), ['temperature']],
  ['a condition that is no text', bad({ condition: {} }), ['condition']],
  ['control characters in a name', bad({ station: { id: '1', name: '서\u0000울' } }), ['station', 'name']],
  ['bidirectional overrides', bad({ station: { id: '1', name: '서\u202E울' } }), ['station', 'name']],
  ['a name of 5,000 characters', bad({ station: { id: '1', name: '가'.repeat(5000) } }), ['station', 'name']],
  ['a condition of 5,000 characters', bad({ condition: '맑'.repeat(5000) }), ['condition']],
];

describe('nalssi-ticker, bad input', () => {
  let errors: (ErrorEvent | PromiseRejectionEvent)[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => errors.push(event);
  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  beforeEach(() => (errors = []));
  afterEach(() => expect(errors).to.deep.equal([]));
  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });

  for (const [name, query, code] of TRANSPORT)
    it(`says what is wrong with ${name}, then in words, and keeps rows that are there`, async () => {
      const element = await mount();
      const event = await errorOf(element, () => (element.src = feedUrl(query)));
      expect([event.code, event.path]).to.deep.equal([code, []]);
      expect(status(element)).to.deep.equal([FAILED]);
      await show(element, feedOf());
      await errorOf(element, () => element.refresh());
      expect(rowTexts(element)).to.have.length(16);
      expect(status(element)).to.deep.equal([]);
    });

  it('shows nothing of a body in EUC-KR, and says where it cannot be read', async () => {
    const element = await mount();
    const event = await errorOf(element, () => (element.src = feedUrl('body=euc-kr')));
    expect([event.code, event.path]).to.deep.equal(['invalid-source', ['source', 'name']]);
    expect(status(element)).to.deep.equal([FAILED]);
  });

  it('says that nobody answers', async () => {
    const element = await mount();
    const event = await errorOf(element, () => (element.src = 'http://127.0.0.1:9/feed.json'));
    expect([event.code, event.path, status(element)]).to.deep.equal(['network', [], [FAILED]]);
  });

  for (const src of ['https://[', 'http://user:pass@127.0.0.1/', 'javascript:alert(1)', 'data:text/html,x'])
    it(`takes no harm from ${src} as an address`, async () => {
      const element = await mount();
      const event = await errorOf(element, () => (element.src = src));
      expect(event.code).to.be.oneOf(['network', 'not-json']);
      expect(status(element)).to.deep.equal([FAILED]);
      await show(element, feedOf());
      expect(rowTexts(element)).to.have.length(16);
    });

  it('gives up on an answer that does not come in time', async () => {
    const set = window.setTimeout;
    // The time-out of ten seconds is shortened to a tenth of a second.
    window.setTimeout = ((task: () => void, delay = 0) =>
      set(task, delay === 10_000 ? 100 : delay)) as typeof set;
    const element = await mount();
    const event = await errorOf(element, () => (element.src = feedUrl('delay=3000')));
    window.setTimeout = set;
    expect([event.code, event.path, status(element)]).to.deep.equal(['timeout', [], [FAILED]]);
  });

  for (const [name, feed, code, path] of ENVELOPES)
    it(`refuses a feed with ${name}, keeps what it has`, async () => {
      const element = await mount();
      const event = await errorOf(element, () => (element.feed = feed as never));
      if (code.includes(' or ')) {
        expect(event.code).to.be.oneOf(code.split(' or '));
        expect(event.issues).to.have.length(17);
      } else expect([event.code, event.path]).to.deep.equal([code, path]);
      expect(status(element)).to.deep.equal([FAILED]);
      expect(element.feed).to.equal(null);
      await show(element, feedOf());
      await errorOf(element, () => (element.feed = feed as never));
      expect(rowTexts(element)).to.have.length(16);
    });

  for (const [name, row, path] of ROWS)
    it(`drops one bad row of 16: ${name}`, async () => {
      const element = await mount();
      const event = await errorOf(element, () => (element.feed = withRow(row) as never));
      expect(event.code).to.equal('invalid-row');
      expect(event.path.slice(0, 2 + path.length)).to.deep.equal(['observations', 15, ...path]);
      expect(rowTexts(element)).to.have.length(15);
      expect(status(element)).to.deep.equal([]);
    });

  it('shows a station that comes twice once', async () => {
    const element = await mount();
    const event = await errorOf(element, () => (element.feed = feedOf([...rows(2), rows(1)[0]!])));
    expect([event.code, event.path]).to.deep.equal([
      'duplicate-station',
      ['observations', 2, 'station', 'id'],
    ]);
    expect(rowTexts(element)).to.have.length(2);
  });

  it('shows the first of 10,000 rows and says that there are more', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      station: { id: `${at}`, name: `곳${at}` },
      condition: '맑음',
      temperature: 1,
    }));
    const element = await mount();
    const event = await errorOf(element, () => (element.feed = feedOf(many)));
    expect([event.code, event.path]).to.deep.equal(['too-many-rows', ['observations', 1000]]);
    expect(rowTexts(element)).to.have.length(1000);
  });

  for (const url of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'weather',
    '//x.kr',
    7,
  ])
    it(`names the source without a link for ${url}`, async () => {
      const element = await mount();
      const event = await errorOf(
        element,
        () => (element.feed = { ...base, source: { name: '기상청', url: url as string } }),
      );
      expect([event.code, event.path]).to.deep.equal(['invalid-url', ['source', 'url']]);
      expect(textOf(element, 'source')).to.equal('기상청 제공');
      expect(element.shadowRoot!.querySelectorAll('a')).to.have.length(0);
    });

  it('leaves a bad notice out', async () => {
    const element = await mount();
    const event = await errorOf(element, () => (element.feed = { ...base, notice: '가\n나' }));
    expect([event.code, event.path]).to.deep.equal(['invalid-notice', ['notice']]);
    expect(parts(element, 'notice')).to.have.length(0);
    expect(rowTexts(element)).to.have.length(16);
  });

  it('takes nothing from __proto__ keys', async () => {
    const json = `{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } },
      "version": 1, "source": { "name": "기상청", "__proto__": { "url": "javascript:alert(1)" } },
      "observedAt": "${base.observedAt}",
      "observations": [
        { "__proto__": { "condition": "비" }, "station": { "id": "108", "name": "서울", "__proto__": { "id": "1" } }, "temperature": 1 },
        { "__proto__": { "station": { "id": "2", "name": "없음" } }, "temperature": 1 }
      ] }`;
    const element = await mount();
    await errorOf(element, () => (element.feed = JSON.parse(json) as never));
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
    expect(rowTexts(element)).to.deep.equal(['서울 1.0℃']);
    expect(part(element, 'source').localName).to.equal('span');
  });

  it('takes a feed that cannot be read at all', async () => {
    const element = await mount();
    for (const value of [1, true, 'x', [], () => 1, Symbol('x'), 1n, new Date(), new Map()]) {
      const event = await errorOf(element, () => (element.feed = value as never));
      expect(event.code).to.be.oneOf(['invalid-feed', 'unsupported-version']);
    }
    await show(element, feedOf());
    expect(rowTexts(element)).to.have.length(16);
  });
});
