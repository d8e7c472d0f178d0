import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSubscribe } from '../../../src/client/poller.js';
import type { FeedResult } from '../../../src/feed/parse.js';
import { FakeEnvironment } from './fake-environment.js';
import { answerOf, feedOf, kst } from './feeds.js';
import './page.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = '2025-04-01T00:30:00+09:00';

/** The newest hour whose rows are published, `late` after the hour. */
const published = (now: number, late = 14 * MINUTE): string => kst(Math.floor((now - late) / HOUR) * HOUR);

/** A page that stays open: the hour that it displays, minute by minute. */
class OpenPage {
  readonly environment = new FakeEnvironment(START);
  shown = '';
  failures = 0;
  readonly ages: number[] = [];

  constructor(server: (now: number) => Response) {
    this.environment.server = ({ at }) => server(at);
    createSubscribe(this.environment)('/weather.json', (result: FeedResult) => {
      if (result.ok) this.shown = result.feed.observedAt;
      else this.failures += 1;
    });
  }

  async live(hours: number): Promise<void> {
    for (let minute = 0; minute < hours * 60; minute++) {
      this.environment.chance = Math.random();
      await this.environment.pass(MINUTE);
      if (this.shown) this.ages.push(this.environment.clock - Date.parse(this.shown));
    }
  }
}

const assertWithin = (value: number, least: number, most: number): void =>
  assert.ok(value >= least && value <= most, `${value} from ${least} to ${most}`);

describe('a page that stays open for 24 hours', () => {
  it('asks once an hour and never shows an hour that has been replaced for long', async () => {
    const page = new OpenPage((now) => answerOf(feedOf(published(now))));
    await page.live(24);
    assert.equal(page.environment.requests.length, 25);
    // Published after 14 minutes, requested by 25 past, and compared each minute.
    assert.ok(Math.max(...page.ages) <= 86 * MINUTE);
    assert.equal(page.failures, 0);
    assert.equal(page.shown, '2025-04-02T00:00:00+09:00');
  });

  it('asks in the ten minutes after a quarter past, and nowhere else', async () => {
    const page = new OpenPage((now) => answerOf(feedOf(published(now))));
    await page.live(24);
    const minutes = page.environment.requests.slice(1).map(({ at }) => (at % HOUR) / MINUTE);
    assert.ok(minutes.length >= 23);
    for (const minute of minutes) assertWithin(minute, 15, 25);
  });

  it('looks again for an hour that comes late, up to 12 times an hour', async () => {
    const page = new OpenPage((now) => answerOf(feedOf(published(now, 40 * MINUTE))));
    await page.live(24);
    assertWithin(page.environment.requests.length, 48, 24 * 6);
    assert.ok(Math.max(...page.ages) <= (60 + 40 + 16) * MINUTE);
  });

  it('asks at most every 5 minutes while the same hour is answered all day, and recovers', async () => {
    let broken = true;
    const page = new OpenPage((now) =>
      answerOf(feedOf(broken ? '2025-04-01T00:00:00+09:00' : published(now))),
    );
    await page.live(24);
    const { length } = page.environment.requests;
    assertWithin(length, 90, 24 * 12);
    broken = false;
    await page.live(1);
    assert.ok(page.ages.at(-1)! <= 86 * MINUTE);
  });

  it('asks a server that is down about 120 times, and shows the new hour within 15 minutes', async () => {
    let down = true;
    const page = new OpenPage((now) =>
      down ? new Response(null, { status: 503 }) : answerOf(feedOf(published(now))),
    );
    await page.live(24);
    assert.equal(page.failures, page.environment.requests.length);
    assertWithin(page.failures, 96, 24 * 8 + 8);
    down = false;
    await page.live(0.25);
    assert.equal(page.shown, published(page.environment.clock));
  });

  it('asks nothing while hidden over night, and shows this morning as soon as it is seen', async () => {
    const page = new OpenPage((now) => answerOf(feedOf(published(now))));
    await page.live(1);
    const before = page.environment.requests.length;
    page.environment.show(false);
    await page.live(8);
    assert.equal(page.environment.requests.length, before);
    page.environment.show(true);
    await page.environment.pass(0);
    await page.live(1 / 60);
    assert.equal(page.environment.requests.length, before + 1);
    assert.equal(page.shown, published(page.environment.clock));
  });

  it('asks no more often with a clock that is a day wrong', async () => {
    for (const wrong of [-24 * HOUR, 24 * HOUR]) {
      const page = new OpenPage((now) => answerOf(feedOf(published(now + wrong))));
      await page.live(24);
      // To a clock that is ahead every hour is overdue; to one that is behind it is in the future.
      assert.ok(page.environment.requests.length <= (wrong < 0 ? 24 * 12 : 25));
      assert.ok(page.environment.requests.length >= 16);
    }
  });
});
