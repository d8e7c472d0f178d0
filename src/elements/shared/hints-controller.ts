import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ObservationFeed } from '../../feed/schema.js';
import { parseList, selectObservations } from '../../feed/select.js';
import { warn } from '../../page/warn.js';

/** Ms that a page has to set `feed`, since it may have to fetch it first. */
const GRACE = 10_000;
/** Content that is never fallback content, but that most pages have. */
const PAGE_CONTENT = 'main,article,nav,h1,form,script';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly src: string | null;
    readonly feed: ObservationFeed | null;
    readonly stations: string | readonly string[] | null;
  };

/** Warns the page's author about mistakes by which an element shows nothing, or not all, without a visible reason. */
export class HintsController implements ReactiveController {
  readonly #host: Host;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { src, feed, stations, localName } = this.#host;
    this.hostDisconnected();
    if (!src && !feed)
      this.#timer = setTimeout(() => warn('feed', `<${localName}> has ${this.#lacks()}`), GRACE);
    if (this.#host.querySelector(PAGE_CONTENT))
      warn('end', `<${localName}> hides what follows: end it with </${localName}>, "/>" does not`);
    const missing =
      feed &&
      parseList(stations?.toString()).filter(
        (wanted) => !selectObservations(feed.observations, { stations: [wanted] }).length,
      );
    if (missing?.length)
      warn('stations', `no "${missing.join('", "')}" in the feed; see its station names and ids`);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** A framework that renders the tag before it is defined makes an attribute of `feed`, in which the data is lost. */
  #lacks(): string {
    return this.#host.hasAttribute('feed')
      ? 'lost its feed: load nalssi before the first render, or use nalssi/react or nalssi/vue'
      : 'neither src nor feed';
  }
}
