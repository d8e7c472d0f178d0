import { css } from 'lit';

/** The buttons beside the rows. */
export const controlStyles = css`
  .controls {
    grid-area: controls;
    display: flex;
  }
  .still > :not(.all, :focus) {
    visibility: hidden;
  }
  .still > .all {
    order: -1;
  }
  .control {
    display: flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 28px;
    min-block-size: 28px;
    border-radius: var(--nalssi-radius, 4px);
  }
  .control:hover {
    background: color-mix(in srgb, currentColor 20%, transparent);
  }
  .control svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: var(--nalssi-control-color, color-mix(in srgb, currentColor 80%, transparent));
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* Quiet until the reader turns to the line. What is left of the contrast is 3:1 wherever that of text is 4.5:1. */
  .base:is(:hover, :focus-within) .control svg {
    stroke: currentColor;
    stroke-width: 2;
  }
  .all {
    gap: 0.25em;
    font-size: max(0.8125em, 12px);
    white-space: nowrap;
  }
  .words,
  .words ~ svg {
    display: none;
  }
  @container ((30em <= inline-size < 42em) and (inline-size >= 440px)) or ((inline-size >= 50em) and (inline-size >= 760px)) {
    .all {
      padding-inline: 0.4em 0.2em;
    }
    .words,
    .words ~ svg {
      display: block;
    }
    .all > :first-child {
      display: none;
    }
    .all svg {
      inline-size: 12px;
      block-size: 12px;
    }
  }
  [aria-expanded='true'] svg {
    transform: scaleY(-1);
  }
  /* Thin lines look fainter and keep enough contrast. */
  .control[aria-disabled='true'] {
    cursor: default;
    background: none;
    opacity: 0.8;
  }
  .base .control[aria-disabled='true'] svg {
    stroke: currentColor;
    stroke-width: 1;
  }
`;
