import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Takes back what others have done to the nodes within an element before it renders. Translators put elements
 * in place of text, and Lit would go on to write new values into text that is no longer there. Attributes and
 * the data of text need no care, since Lit writes over them. Left alone are the children of the root itself,
 * where extensions put style sheets, and copies that are inert, which the element makes and takes away itself.
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
    this.#changes.push(...this.#observer!.takeRecords());
    this.#observer!.disconnect();
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

  /** What it has changed itself is not to be taken back. */
  hostUpdated(): void {
    this.#observer!.takeRecords();
  }
}

const isCopy = (node: Node): boolean => (node as HTMLElement).inert;
