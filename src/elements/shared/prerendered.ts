import type { Freshness } from '../../feed/freshness.js';

/** The words for the hour of an observation time, at its present age. */
type Hour = (observedAt: string) => { readonly freshness: Freshness; readonly words: string };

/** What a server has rendered into an element's shadow root. It stays until there is data to replace it. */
export class Prerendered {
  #nodes: readonly ChildNode[] = [];

  get exists(): boolean {
    return this.#nodes.length > 0;
  }

  /** Keeps what the parser has put into the shadow root. */
  keep(root: ShadowRoot | null): void {
    this.#nodes = [...(root?.childNodes ?? [])];
  }

  /**
   * Takes the content of a template that is left as a child: the parser attaches no shadow root to an element that has
   * one, because the script was there first, and other ways to insert HTML attach none at all. Returns whether there
   * was one.
   */
  take(host: Element, root: ParentNode): boolean {
    const template = host.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode]');
    // As long as nothing follows it, the parser may still add to it.
    if (!template?.nextSibling) return false;
    const { content } = template;
    template.remove();
    // The element has its styles, and the page's policy may forbid these.
    content.querySelector('style')?.remove();
    this.#nodes = [...content.childNodes];
    root.prepend(content);
    return true;
  }

  remove(): void {
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
  }

  /** Says how old the hour is, in the shadow root and in the list that is its fallback: the page may have been kept for hours. */
  markAge(host: Element, root: ParentNode, hourOf: Hour): void {
    for (const place of [root, host]) {
      const hour = place.querySelector('time + .observed-at');
      if (!hour) continue;
      const { freshness, words } = hourOf((hour.previousElementSibling as HTMLTimeElement).dateTime);
      if (freshness === 'fresh') continue;
      hour.textContent = words;
      root.querySelector('.base')?.classList.add(freshness);
    }
  }
}
