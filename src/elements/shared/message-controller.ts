import type { ReactiveController, ReactiveElement } from 'lit';

/** The elements of the page that show a message in place of rows, by message. Only the first of each is announced. */
const showing = new Map<string, Set<ReactiveElement>>();

/**
 * Announces a message once for a page, however many elements show it. The message is a live region from the first
 * rendering, before its text appears, since Firefox announces only what comes later. It has no `role="status"`: readers who
 * go through the page would hear from Orca the name of the role in place of the text.
 */
export class MessageController implements ReactiveController {
  readonly #host: ReactiveElement;
  #text = '';

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const message = this.#host.renderRoot.querySelector('.status');
    const text = (this.#host.isConnected && message?.textContent.trim()) || '';
    if (text !== this.#text) this.hostDisconnected();
    this.#text = text;
    if (!text) return;
    const hosts = showing.get(text) ?? new Set();
    showing.set(text, hosts.add(this.#host));
    message!.setAttribute('aria-live', first(hosts) === this.#host ? 'polite' : 'off');
  }

  hostDisconnected(): void {
    const hosts = showing.get(this.#text);
    hosts?.delete(this.#host);
    this.#text = '';
    // A message that is still to appear in another element is announced there.
    if (hosts) first(hosts)?.requestUpdate();
  }
}

const first = (hosts: ReadonlySet<ReactiveElement>): ReactiveElement | undefined => [...hosts][0];
