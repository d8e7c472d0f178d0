import { expect } from '@open-wc/testing';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import type { TickerMode } from '../../../src/elements/ticker/modes/index.js';
import type { Observation } from '../../../src/feed/schema.js';
import { feedOf, frames, HEADER, parts, rows, running, show, text } from '../ticker/ticker.js';
import { inBox, items, many, pointAway, roomBefore, until, windowOf } from './modes.js';

const MODES: readonly TickerMode[] = ['roll', 'marquee', 'strip'];
const ALL = HEADER.observations;
const without = (...names: string[]): Observation[] =>
  ALL.filter(({ station }) => !names.includes(station.name));

/** The station whose row is at the start of the window. */
const shown = (element: TickerElement): string => {
  const frame = windowOf(element).getBoundingClientRect();
  const row = items(element).find((one) => {
    const { left, top } = one.getBoundingClientRect();
    return Math.abs(top - frame.top) < 1.1 && left > frame.left - 1.1;
  })!;
  return text(row.querySelector('[part=city]')!);
};

/** Collects the `nalssi-change` events from now on, each with the feed at that time. */
const emitted = (element: TickerElement): string[] => {
  const names: string[] = [];
  element.addEventListener('nalssi-change', ({ index, observation }) => {
    names.push(observation.station.name);
    expect(text(items(element)[index]!.querySelector('[part=city]')!)).to.equal(observation.station.name);
  });
  return names;
};

const stands = async (element: TickerElement, city: string): Promise<void> => {
  await until(
    () => shown(element) === city && running(element).length === 0,
    `${city}, not ${shown(element)}`,
  );
  await frames(2);
};

for (const mode of MODES)
  describe(`nalssi-ticker, the current station: ${mode}`, () => {
    beforeEach(pointAway);

    /** So narrow that every row of a strip except the last can reach the start. */
    const at = async (start: string, attributes = ''): Promise<TickerElement> => {
      const element = await inBox(
        `mode=${mode} paused start=${start} ${attributes}`,
        feedOf(),
        'width: 340px',
      );
      await stands(element, start);
      return element;
    };

    it('stays when others leave, come or change places', async () => {
      const element = await at('대구');
      const names = emitted(element);
      await show(element, feedOf(without('동두천', '강릉')));
      await stands(element, '대구');
      await show(element, feedOf());
      await stands(element, '대구');
      await show(element, feedOf([...many(3), ...ALL]));
      await stands(element, '대구');
      await show(element, feedOf([...ALL].reverse()));
      await stands(element, '대구');
      expect(names).to.deep.equal([]);
    });

    it('stays when one leaves and another comes, so that their number is the same', async () => {
      const element = await at('대구');
      const names = emitted(element);
      await show(element, feedOf([...without('동두천'), ...many(1)]));
      await stands(element, '대구');
      expect(names).to.deep.equal([]);
    });

    it('stays when the selection changes', async () => {
      const element = await at('대구');
      const names = emitted(element);
      for (const stations of [
        '서울,대구,부산,제주,울산',
        '대구,부산,서울,제주',
        '제주,부산,서울,대구,울산,강릉,청주',
      ]) {
        element.stations = stations;
        await element.updateComplete;
        await stands(element, '대구');
      }
      element.limit = 5;
      await element.updateComplete;
      await stands(element, '대구');
      expect(names).to.deep.equal([]);
    });

    it('stays while there is nothing to show, and through a change of mode', async () => {
      const element = await at('대구');
      const names = emitted(element);
      for (const feed of [null, feedOf(without('대구').slice(0, 0)), feedOf(without('동두천'))])
        await show(element, feed);
      await stands(element, '대구');
      for (const other of MODES) {
        element.mode = other;
        element.feed = feedOf(other === mode ? undefined : without('서울'));
        await element.updateComplete;
      }
      element.mode = mode;
      await element.updateComplete;
      await stands(element, '대구');
      expect(names).to.deep.equal([]);
    });

    it('hands over to the next one that is still there, and says so', async () => {
      const element = await at('대구');
      const names = emitted(element);
      await show(element, feedOf(without('동두천', '대구', '울산')));
      await stands(element, '광주');
      expect(names).to.deep.equal(['광주']);
      element.next();
      await until(() => names.length === 2, 'emitted');
      expect(names[1]).to.equal('부산');
    });

    it('hands over to the last before it where none is after it', async () => {
      const element = await at('대구');
      const names = emitted(element);
      const [first, second] = rows(2);
      await show(element, feedOf([first!, second!]));
      await until(() => names.length === 1, 'emitted');
      expect(names).to.deep.equal([second!.station.name]);
      if (mode !== 'strip') await stands(element, second!.station.name);
    });

    it('hands over to the row in its place where every station is another', async () => {
      const element = await at('대구');
      const names = emitted(element);
      await show(element, feedOf(many(40)));
      await stands(element, '도시5');
      await show(element, feedOf(many(40).reverse().slice(0, 30)));
      expect(names).to.deep.equal(['도시5', '도시11']);
    });

    it('is never left out of an event: a step right after a feed of one row', async () => {
      const element = await at('대구');
      const events: [number, string][] = [];
      element.addEventListener('nalssi-change', ({ index, observation }) =>
        events.push([index, observation.station.name]),
      );
      element.feed = feedOf(rows(1));
      element.next();
      element.previous();
      await element.updateComplete;
      await frames(2);
      expect(events).to.deep.equal([[0, rows(1)[0]!.station.name]]);
      element.feed = feedOf();
      element.next();
      await frames(2);
      expect(events[1]).to.deep.equal([1, rows(2)[1]!.station.name]);
      element.feed = null;
      element.next();
      await frames(2);
      expect(events).to.have.length(2);
    });

    it('is marked in the panel when it has changed', async () => {
      const element = await at('대구');
      element.open = true;
      await element.updateComplete;
      const marked = (): string[] =>
        parts(element, 'panel').flatMap((panel) =>
          [...panel.querySelectorAll('li:is([aria-current], :has([aria-current])) [part=city]')].map(text),
        );
      expect(marked()).to.deep.equal(['대구']);
      await show(element, feedOf(without('동두천')));
      expect(marked()).to.deep.equal(['대구']);
      await show(element, feedOf(without('대구')));
      expect(marked()).to.deep.equal(['울산']);
      element.next();
      expect(marked()).to.deep.equal(['광주']);
    });
  });

describe('nalssi-ticker, the current station', () => {
  it('stays while a marquee cannot be seen', async () => {
    const element = await inBox('mode=marquee paused start=대구');
    const box = element.parentElement!;
    box.style.display = 'none';
    await frames(3);
    await show(element, feedOf(without('동두천', '강릉')));
    await show(element, feedOf(without('동두천')));
    await show(element, feedOf([...many(30), ...ALL]));
    box.style.display = 'block';
    await stands(element, '대구');
  });

  it('is the one that a marquee has come to, at the same place in its row', async () => {
    const element = await inBox('mode=marquee paused');
    const [animation] = element.shadowRoot!.getAnimations();
    animation!.currentTime = ((items(element)[7]!.offsetLeft + 20) / 50) * 1000;
    const place = (city: string): number => {
      const row = items(element).find((one) => text(one).includes(city))!;
      const { left } = windowOf(element).getBoundingClientRect();
      return row.getBoundingClientRect().left - left - roomBefore(element);
    };
    const city = ALL[7]!.station.name;
    expect(place(city)).to.be.closeTo(-20, 1);
    await show(element, feedOf(ALL.slice(2)));
    expect(place(city)).to.be.closeTo(-20, 1);
    await show(element, feedOf());
    expect(place(city)).to.be.closeTo(-20, 1);
  });

  it('is where a roll goes that is under way', async () => {
    const element = await inBox('interval=60', feedOf(rows(5)));
    const names = emitted(element);
    element.next();
    await until(() => running(element).length === 2, 'a roll');
    await show(element, feedOf(rows(5).slice(1)));
    await stands(element, rows(2)[1]!.station.name);
    expect(names).to.deep.equal([rows(2)[1]!.station.name]);
  });
});
