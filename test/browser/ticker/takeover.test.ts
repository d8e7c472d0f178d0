/** What a server has rendered, on pages that were kept for hours, are strict, or have no script or one that came first. */
import { expect, fixture } from '@open-wc/testing';
import { until } from '../modes/modes.js';
import { feedUrl, part, parts, rowTexts, text, textOf } from './ticker.js';

const SCRIPT = '<script type="module" src="/src/define/index.ts"></script>';
const NONE = feedUrl('status=500');

interface PageWindow extends Window {
  readonly heard: string[];
  readonly witness: { readonly errors: string[] };
}

interface Options {
  readonly sandbox?: string;
  /** More parameters of the page server. */
  readonly query?: Record<string, string>;
}

const open = async (attributes: Record<string, string>, html: string, options: Options = {}) => {
  const { sandbox, query = {} } = options;
  const heard = `<script nonce="n">var heard = []; for (const name of ['load', 'error']) addEventListener('nalssi-' + name, ({ type }) => heard.push(type));</script>`;
  const search = new URLSearchParams({
    ticker: String(new URLSearchParams(attributes)),
    ...query,
    head: heard + (query['head'] ?? ''),
    html,
  });
  const frame = await fixture<HTMLIFrameElement>('<iframe width="600" height="300"></iframe>');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = `/__page/?${search}`;
  await loaded;
  const window = frame.contentWindow as PageWindow;
  const element = window.document.querySelector(`nalssi-${query['element'] ?? 'ticker'}`)!;
  return { window, element };
};

const failed = async ({ window, element }: Awaited<ReturnType<typeof open>>): Promise<void> => {
  await until(() => window.heard.includes('nalssi-error'), 'the failure');
  await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
};

describe('the takeover of what a server has rendered', () => {
  before(async function () {
    // The first page takes longer, since the server loads its renderer then.
    this.timeout(60_000);
    await fetch('/__page/?ticker=');
  });

  const attributes = {
    stations: '서울,부산,대구',
    limit: '2',
    order: 'city-temperature-condition',
    src: feedUrl(''),
  };
  for (const element of ['ticker', 'board', 'map', 'observation'])
    it(`keeps selection, attributes and height: ${element}`, async () => {
      const cities = (of: Element): string[] =>
        parts(of, 'city')
          .map((one) => text(one))
          .sort();
      const page = await open(attributes, '', { query: { element } });
      const before = {
        cities: cities(page.element),
        rows: rowTexts(page.element),
        tag: page.element.attributes.length,
      };
      const after = await open(attributes, SCRIPT, { query: { element } });
      await until(() => after.window.heard.includes('nalssi-load'), 'the feed');
      expect(before.cities).to.have.length({ ticker: 2, observation: 1 }[element] ?? 3);
      expect(cities(after.element)).to.deep.equal(before.cities);
      expect(rowTexts(after.element)).to.deep.equal(before.rows);
      const [old, now] = [page, after].map((one) => one.element.getBoundingClientRect().height);
      expect(now).to.equal(old);
      expect(after.element.attributes.length).to.equal(before.tag);
      expect(after.window.witness.errors).to.deep.equal([]);
    });

  for (const element of ['ticker', 'board', 'map', 'observation'])
    it(`says how old a page is that was kept and whose feed fails: ${element}`, async () => {
      const page = await open({ src: NONE }, SCRIPT, { query: { age: '10', element } });
      await failed(page);
      expect(textOf(page.element, 'observed-at')).to.match(/^\d+시( \d+분)? 관측 · 10시간 전$/);
      expect(text(page.element.querySelector('.observed-at')!)).to.match(/^\d+시( \d+분)? 관측 · 10시간 전$/);
      expect([...part(page.element, 'base').classList]).to.include('expired');
      expect(page.window.witness.errors).to.deep.equal([]);
    });

  it('says nothing of the age of a page that is new, and takes the limits of the tag', async () => {
    const fresh = await open({ src: NONE }, SCRIPT);
    await failed(fresh);
    expect(textOf(fresh.element, 'observed-at')).to.match(/^\d+시( \d+분)? 관측$/);
    const patient = await open({ src: NONE, 'stale-after': '12', 'expire-after': '24' }, SCRIPT, {
      query: { age: '10' },
    });
    await failed(patient);
    expect(textOf(patient.element, 'observed-at')).to.match(/^\d+시( \d+분)? 관측$/);
  });

  it('uses a shadow root that the parser meets after the script', async () => {
    const head = '<script src="/__page/nalssi.js"></script>';
    const page = await open({ src: NONE }, '', { query: { head } });
    await failed(page);
    const { element } = page;
    expect(element.querySelector('template')).to.equal(null);
    expect(element.shadowRoot!.querySelector('style, .waiting')).to.equal(null);
    expect(rowTexts(element)).to.have.length(16);
    const shown = [...element.querySelectorAll('li')].filter((item) => item.getClientRects().length);
    expect(shown).to.have.length(0);
    expect(page.window.witness.errors).to.deep.equal([]);
    const next = await open({ src: feedUrl('') }, '', { query: { head } });
    await until(() => next.window.heard.includes('nalssi-load'), 'the feed');
    expect([rowTexts(next.element).length, parts(next.element, 'base').length]).to.deep.equal([16, 1]);
  });

  it('uses a shadow root in HTML that a script inserts', async () => {
    const answer = await fetch('/__page/?ticker=');
    const [html] = /<nalssi-ticker[^]*<\/nalssi-ticker>/.exec(await answer.text())!;
    const box = await fixture<HTMLElement>('<div></div>');
    box.innerHTML = html!;
    const element = box.firstElementChild!;
    await until(() => rowTexts(element).length === 16, 'the rows');
    expect(element.querySelector('template')).to.equal(null);
  });

  it('lays out rows far from the window only when they come near it, in a column of the same width', async () => {
    const { element } = await open({}, '');
    const window = part(element, 'list').closest<HTMLElement>('.window')!;
    const rows = parts(element, 'row').map((row) => row.parentElement!);
    const { width } = window.getBoundingClientRect();
    const waiting = rows.filter((row) => getComputedStyle(row).contentVisibility === 'auto');
    expect(waiting).to.have.length(15);
    for (const row of waiting) row.style.contentVisibility = 'visible';
    expect(window.getBoundingClientRect().width).to.equal(width);
    expect(new Set(rows.map((row) => row.getBoundingClientRect().height))).to.deep.equal(
      new Set([window.clientHeight]),
    );
    const live = await open({ src: feedUrl('') }, SCRIPT);
    await until(() => live.window.heard.includes('nalssi-load'), 'the feed');
    for (const row of parts(live.element, 'row'))
      expect(getComputedStyle(row.parentElement!).contentVisibility).to.equal('visible');
  });

  it('shows every row where scripts are off', async () => {
    for (const mode of ['roll', 'marquee', 'strip']) {
      const { element, window } = await open({ mode }, SCRIPT, { sandbox: 'allow-same-origin' });
      expect(window.matchMedia('(scripting: none)').matches).to.equal(true);
      const { left, right } = element.getBoundingClientRect();
      const tops = parts(element, 'row').map((row) => {
        const box = row.getBoundingClientRect();
        expect(box.left).to.be.at.least(left);
        expect(box.right).to.be.at.most(right + 1);
        expect(row.closest('.window')!.getBoundingClientRect().bottom).to.be.at.least(box.bottom);
        return box.top;
      });
      expect(new Set(tops).size).to.be.greaterThan(2);
    }
    const { element } = await open({}, '', { sandbox: 'allow-same-origin', query: { element: 'map' } });
    expect(part(element, 'list').getClientRects().length).to.equal(1);
  });

  it('has the marks of a map in their places once the script runs, also where its feed fails', async () => {
    const query = { element: 'map', placed: '' };
    const marks = ({ element }: Awaited<ReturnType<typeof open>>): HTMLElement[] =>
      parts(element, 'mark').filter((mark) => getComputedStyle(mark).visibility === 'visible');
    const waiting = await open({ src: NONE }, '', { query });
    expect(parts(waiting.element, 'mark')).to.have.length(16);
    expect(marks(waiting)).to.have.length(0);
    const page = await open({ src: NONE }, SCRIPT, { query });
    await failed(page);
    expect(new Set(marks(page).map((mark) => mark.getBoundingClientRect().top)).size).to.be.greaterThan(8);
    const bare = await open({}, SCRIPT, { sandbox: 'allow-same-origin', query });
    expect(part(bare.element, 'map').getClientRects().length).to.equal(0);
    expect(part(bare.element, 'list').getClientRects().length).to.equal(1);
  });

  it('does not grow where its styles are refused, and has them with the nonce', async () => {
    const csp = "style-src 'nonce-s'; script-src 'nonce-n'";
    for (const element of ['ticker', 'board', 'map', 'observation']) {
      const bare = await open({}, '', { query: { csp, element } });
      expect(bare.element.shadowRoot!.styleSheets.length).to.equal(0);
      for (const icon of parts(bare.element, 'icon'))
        expect([icon.getBoundingClientRect().width, icon.getBoundingClientRect().height]).to.deep.equal([
          24, 24,
        ]);
      const styled = await open({ nonce: 's' }, '', { query: { csp, element } });
      expect(styled.element.shadowRoot!.styleSheets.length).to.equal(1);
    }
  });
});
