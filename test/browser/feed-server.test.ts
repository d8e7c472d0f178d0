import { expect } from '@open-wc/testing';

// Tests of the feed server, on which other tests rely for real HTTP behaviour.
const url = (id: string, query = ''): string => `/__feed/test?id=${id}&${query}`;
const count = async (id: string): Promise<unknown> => (await fetch(`/__feed/count?id=${id}`)).json();
const fresh = (): string => crypto.randomUUID();

describe('the feed server', () => {
  it('answers a feed and counts requests by id', async () => {
    const id = fresh();
    const feed = (await (await fetch(url(id))).json()) as { version: number };
    await fetch(url(fresh()));
    expect(feed.version).to.equal(1);
    expect(await count(id)).to.deep.equal({ requests: 1, notModified: 0 });
  });

  it('answers 304 to its own ETag', async () => {
    const id = fresh();
    const etag = (await fetch(url(id, 'etag=1'))).headers.get('ETag')!;
    const again = await fetch(url(id, 'etag=1'), { headers: { 'If-None-Match': etag }, cache: 'no-store' });
    expect(again.status).to.equal(304);
    expect(await count(id)).to.deep.equal({ requests: 2, notModified: 1 });
  });

  it('fails as asked, then answers', async () => {
    const id = fresh();
    expect((await fetch(url(id, 'fail=1'))).status).to.equal(503);
    expect((await fetch(url(id, 'fail=1'))).status).to.equal(200);
    expect((await fetch(url(id, 'status=404'))).status).to.equal(404);
  });

  it('sends bad bodies, late and in two parts', async () => {
    const text = async (query: string) => (await fetch(url(fresh(), query))).text();
    expect(await text('body=empty')).to.equal('');
    expect(await text('body=html')).to.match(/^<!doctype html>/);
    const truncated = await text('body=truncated');
    expect(() => JSON.parse(truncated) as unknown).to.throw(SyntaxError);
    expect((await text('body=huge')).length).to.be.greaterThan(5_000_000);
    const start = performance.now();
    await text('delay=200&drip=200');
    expect(performance.now() - start).to.be.greaterThan(390);
  });

  it('sends the Cache-Control asked for', async () => {
    const { headers } = await fetch(url(fresh(), 'cache=max-age=60'));
    expect(headers.get('Cache-Control')).to.equal('max-age=60');
  });
});
