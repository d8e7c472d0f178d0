import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ReducedMotionController } from '../../../src/controllers/reduced-motion-controller.js';

class MotionHost extends LitElement {
  readonly nextEvent: boolean[] = [];
  readonly motion = new ReducedMotionController(this, (reduced) => this.nextEvent.push(reduced));
}
customElements.define('motion-host', MotionHost);

describe('ReducedMotionController', () => {
  const { matchMedia } = window;
  let queries: string[];
  let query: EventTarget & { matches: boolean };
  let host: MotionHost;

  /** Simulates a change of the setting in the system. */
  const wish = (reduced: boolean): void => {
    query.matches = reduced;
    query.dispatchEvent(new Event('change'));
  };

  beforeEach(() => {
    queries = [];
    query = Object.assign(new EventTarget(), { matches: false });
    window.matchMedia = (text) => {
      queries.push(text);
      return query as MediaQueryList;
    };
    host = new MotionHost();
  });
  afterEach(() => {
    host.remove();
    window.matchMedia = matchMedia;
  });

  it('knows nothing before it is on the page', () => {
    query.matches = true;
    expect(host.motion.reduced).to.equal(false);
    expect(host.nextEvent).to.deep.equal([]);
    expect(queries).to.deep.equal([]);
  });

  it('tells the wish when it comes onto the page', () => {
    query.matches = true;
    document.body.append(host);
    expect(queries).to.deep.equal(['(prefers-reduced-motion: reduce)']);
    expect(host.motion.reduced).to.equal(true);
    expect(host.nextEvent).to.deep.equal([true]);
  });

  it('tells every change', () => {
    document.body.append(host);
    wish(true);
    expect(host.motion.reduced).to.equal(true);
    wish(false);
    expect(host.nextEvent).to.deep.equal([false, true, false]);
  });

  it('tells no change while removed, and the wish when put back', () => {
    document.body.append(host);
    host.remove();
    wish(true);
    expect(host.nextEvent).to.deep.equal([false]);
    document.body.append(host);
    expect(host.nextEvent).to.deep.equal([false, true]);
    wish(false);
    expect(host.nextEvent).to.deep.equal([false, true, false]);
  });

  it('tells nothing again when moved', () => {
    document.body.append(host);
    wish(true);
    const place = document.createElement('div');
    document.body.append(place);
    place.append(host);
    expect(host.nextEvent).to.deep.equal([false, true]);
    place.remove();
  });

  it('asks the browser itself', () => {
    window.matchMedia = matchMedia;
    document.body.append(host);
    expect(host.motion.reduced).to.equal(matchMedia('(prefers-reduced-motion: reduce)').matches);
  });
});
