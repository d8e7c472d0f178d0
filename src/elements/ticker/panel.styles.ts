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
    position: absolute;
    inset: 100% 0 auto;
    box-sizing: border-box;
    margin: 0;
    overflow: auto;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 28px;
    padding: 0.75em 0.25em 0.75em 1em;
    border: 1px solid var(--line);
    border-radius: var(--nalssi-radius, 0);
    color: var(--nalssi-panel-color, CanvasText);
    background: var(--nalssi-panel-background, Canvas);
    box-shadow: 0 6px 20px rgb(0 0 0 / 20%);
  }
  .panel:popover-open {
    position: fixed;
    inset: auto;
  }
  .panel > * {
    grid-column: 1;
  }
  /* At the upper right of what is scrolled, beside as many regions as there may be. */
  .panel > .close {
    position: sticky;
    inset-block-start: 0;
    grid-area: 1 / 2 / span 99;
    align-self: start;
  }
  .region {
    margin: 0.5em 0 0;
    font-size: 0.875em;
  }
  .group {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    column-gap: 1em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* Rows do not move in the panel, so each is as high as its content. */
  .group li {
    block-size: auto;
    overflow: visible;
  }
  .group .row {
    padding-block: 0.4em;
  }
  [aria-current] .row {
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
`;
