import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ObservationFeed } from '../../feed/schema.js';
import { isNamed, parseList } from '../../feed/select.js';
import { warn } from '../../page/warn.js';

/** A page that sets `feed` itself may have to fetch it first: so many ms. */
const PATIENCE = 10_000;
/** What no fallback has, and every page. */
const PAGE_CONTENT = 'main,article,nav,h1,form,script';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly src: string | null;
    readonly feed: ObservationFeed | null;
    readonly stations: string | readonly string[] | null;
  };

/** Tells whoever builds the page why an element shows nothing, or not all, where that cannot be seen. */
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
      this.#timer = setTimeout(() => warn('feed', `<${localName}> has neither src nor feed`), PATIENCE);
    if (this.#host.querySelector(PAGE_CONTENT))
      warn('end', `<${localName}> hides what follows: end it with </${localName}>, "/>" does not`);
    const lost =
      feed &&
      parseList(stations?.toString()).filter(
        (name) => !feed.observations.some(({ station }) => isNamed(station, name)),
      );
    if (lost?.length)
      warn('stations', `no "${lost.join('", "')}" in the feed; see its station names and ids`);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
