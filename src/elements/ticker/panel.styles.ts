import { css } from 'lit';

/**
 * The panel covers the page. It is as wide as the line, and wider where the line is narrow; its position is measured.
 * `Canvas` is the background of the current colour scheme.
 */
export const panelStyles = css`
  :host([open]) {
    position: relative;
    z-index: var(--nalssi-z-index, 10);
  }
  :host([open]) .base {
    position: relative;
  }
  .panel {
    --ground: var(--nalssi-panel-background, Canvas);
    --tint: color-mix(in srgb, currentColor 8%, transparent);
    --shadow: color-mix(in srgb, currentColor 20%, transparent);
    --head: max(2.5em, 30px);
    position: absolute;
    inset: 100% 0 auto;
    box-sizing: border-box;
    container-type: inline-size;
    margin: 0;
    padding: 0;
    overflow: auto;
    scroll-padding-block: 3.5em 1em;
    border: 1px solid var(--line);
    border-radius: var(--nalssi-radius, 0);
    color: var(--nalssi-panel-color, CanvasText);
    background: var(--ground);
    box-shadow: 0 6px 20px rgb(0 0 0 / 20%);
  }
  .panel:popover-open {
    position: fixed;
    inset: auto;
  }
  /*
   * Where there is more, a shadow lies at the edge. At the ends of what is scrolled it is covered: above by a ground that
   * scrolls along, below by the end of the last section.
   */
  @media (forced-colors: none) {
    .panel {
      background:
        linear-gradient(var(--ground) 40%, transparent) local 0 var(--head) / 100% 40px no-repeat,
        linear-gradient(var(--shadow), transparent) 0 var(--head) / 100% 12px no-repeat,
        var(--ground);
    }
    .panel::after,
    section:last-child::after {
      content: '';
      display: block;
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
      block-size: 12px;
      margin-block-start: -12px;
      background: linear-gradient(transparent, var(--shadow));
      pointer-events: none;
    }
    section:last-child::after {
      position: relative;
      z-index: 3;
      grid-column: 1 / -1;
      margin: 0;
      background: var(--ground);
    }
  }
  /* At the upper right, over the head and then over the names of regions. */
  .panel > .close {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    inline-size: var(--head);
    block-size: var(--head);
    margin: 0 0 calc(-1 * var(--head)) auto;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-content: center;
    align-items: baseline;
    gap: 0 0.75em;
    box-sizing: border-box;
    min-block-size: var(--head);
    padding: 0.3em 48px 0.3em 1em;
    border-block-end: 2px solid;
    background: var(--ground);
  }
  .head span,
  .panel .notice,
  .group .condition {
    font-size: max(0.8125em, 12px);
  }
  .panel .notice {
    margin: 0.75em 1.23em;
    color: inherit;
    padding: 0.4em 0.75em;
    border-inline-start: 3px solid;
    background: var(--tint);
  }
  .region {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    margin: 0;
    padding: 0.86em 48px 0.6em 1.15em;
    background: var(--ground);
    font-size: max(0.875em, 12px);
  }
  .group {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(var(--cell, 10em), 100%), 1fr));
    column-gap: 0.5em;
    margin: 0;
    padding: 0 0.5em 0.5em;
    list-style: none;
  }
  /* Rows do not move in the panel, so each is as high as its content. */
  .group li {
    align-content: start;
    block-size: auto;
    overflow: visible;
    padding-inline: 0.5em;
  }
  .group li .row {
    display: grid;
    grid-template: 'icon city temperature' auto 'icon condition condition' auto / auto minmax(0, 1fr) auto;
    gap: 0 0.45em;
    align-items: baseline;
    padding: 0.4em 0;
    border-block-start: 1px solid var(--line);
    font-size: inherit;
    line-height: 1.3;
  }
  .group .row .icon {
    grid-area: icon;
    position: static;
  }
  .group .condition {
    grid-area: condition;
  }
  .group .temperature {
    grid-area: temperature;
    min-inline-size: 3.75em;
    text-align: end;
  }
  .group .oldness {
    grid-column: 2 / -1;
  }
  .group:lang(en) {
    --cell: 14em;
  }
  /* A row in one line: in a single column, and where two of that width or more fit. */
  @container (14em <= inline-size < 20.5em) or (inline-size >= 29em) {
    .group {
      --cell: 14em;
    }
    .group:not(:lang(en)) li .row {
      grid-template: 'icon city temperature condition' auto / auto minmax(3em, 3fr) auto minmax(0, 4fr);
    }
  }
  /* The name of a region takes the head's place. */
  @container (inline-size < 52em) {
    .head:has(~ section > .region) {
      position: static;
    }
  }
  /* It is beside its rows. */
  @container (inline-size >= 52em) {
    .panel > section:has(.region) {
      display: grid;
      grid-template-columns: 7em 1fr;
      border-block-start: 1px solid;
    }
    .region {
      inset-block-start: 2.86em;
      z-index: auto;
      align-self: start;
      padding-block-start: 0.6em;
      padding-inline-end: 0;
      background: none;
    }
    .group {
      margin-block-start: -1px;
    }
  }
  .panel li:has(button:hover, [aria-current]),
  li[aria-current] {
    background: var(--tint);
  }
  /* A border is seen in forced colours too. */
  .group > :is([aria-current], :has([aria-current])) {
    padding-inline-start: calc(0.5em - 3px);
    border-inline-start: 3px solid;
    font-weight: 700;
  }
  button.link {
    inline-size: 100%;
    block-size: 100%;
  }
`;
