import { css } from 'lit';

/** The panel is below the line and covers the page. `Canvas` is the background of the current colour scheme. */
export const panelStyles = css`
  :host([open]) {
    position: relative;
    z-index: var(--nalssi-z-index, 10);
  }
  .panel {
    position: absolute;
    inset: 100% 0 auto;
    max-block-size: min(70vh, 30em);
    overflow: auto;
    padding: 0.75em 1em;
    border: 1px solid var(--line);
    border-radius: var(--nalssi-radius, 0);
    color: var(--nalssi-panel-color, CanvasText);
    background: var(--nalssi-panel-background, Canvas);
    box-shadow: 0 6px 20px rgb(0 0 0 / 20%);
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
