import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Before an element renders, undoes the changes that others have made to its nodes. Translators replace text by elements,
 * and Lit would write new values into text nodes that are no longer in the document. Attributes and the data of text need
 * no care, since Lit overwrites them. Two changes are kept: children of the root itself, where extensions add style
 * sheets, and inert copies, which the element itself adds and removes.
 */
export class RestoreController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #changes: MutationRecord[] = [];
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver((records) => this.#changes.push(...records));
    this.#observer.observe(this.#host.renderRoot, { childList: true, subtree: true });
  }

  hostDisconnected(): void {
    // WebKit can report only the removal of an element that is removed as soon as it is parsed.
    this.#changes.push(...(this.#observer?.takeRecords() ?? []));
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    this.#changes.push(...this.#observer!.takeRecords());
    for (const { target, addedNodes, removedNodes, nextSibling } of this.#changes.reverse()) {
      if (target === this.#host.renderRoot) continue;
      for (const node of addedNodes) if (!isCopy(node)) (node as ChildNode).remove();
      for (const node of removedNodes)
        if (!isCopy(node)) target.insertBefore(node, nextSibling?.parentNode === target ? nextSibling : null);
    }
    this.#changes.length = 0;
  }

  /** Forgets the changes that the update itself has made. */
  hostUpdated(): void {
    this.#observer!.takeRecords();
  }
}

const isCopy = (node: Node): boolean => (node as HTMLElement).inert;
