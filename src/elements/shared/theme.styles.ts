import { css } from 'lit';

/**
 * Styles of every element: the page's font, and the page's colours unless `theme` sets others. `light-dark()` follows
 * the `color-scheme` of the element's surroundings; browsers that do not know it use the light value above it.
 */
export const themeStyles = css`
  :host {
    display: block;
    line-height: 1.4;
    text-align: start;
    word-break: keep-all;
    white-space: normal;
    text-indent: 0;
    --warm: var(--nalssi-icon-warm, #b45309);
    --wet: var(--nalssi-icon-wet, #1d6fd1);
    --line: var(--nalssi-line-color, color-mix(in srgb, currentColor 20%, transparent));
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --warm: var(--nalssi-icon-warm, light-dark(#b45309, #fbbf24));
      --wet: var(--nalssi-icon-wet, light-dark(#1d6fd1, #6cb6ff));
    }
  }
  :host([hidden]) {
    display: none;
  }
  /* All supported languages are written from left to right, whatever the page; its fallback content has its own direction. */
  .base:not(.waiting),
  .status {
    direction: ltr;
  }
  .base {
    color: var(--nalssi-color, inherit);
    background: var(--nalssi-background, none);
    font-variant-numeric: tabular-nums;
  }
  .light {
    color-scheme: light;
    color: var(--nalssi-color, #1b1d21);
    background: var(--nalssi-background, #fff);
  }
  .dark {
    color-scheme: dark;
    color: var(--nalssi-color, #f1f2f4);
    background: var(--nalssi-background, #16181d);
  }
  .icon {
    inline-size: var(--nalssi-icon-size, 1.35em);
    block-size: var(--nalssi-icon-size, 1.35em);
    flex: none;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ink {
    fill: none;
    stroke: currentColor;
  }
  .warm {
    fill: var(--warm);
    stroke: var(--warm);
  }
  .wet {
    fill: var(--wet);
    stroke: var(--wet);
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    /* Keeps the box from making its container scrollable at the end of a line. */
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    user-select: none;
  }
  .meta,
  .notice,
  .source {
    color: var(--nalssi-muted-color, inherit);
  }
  .temperature {
    color: var(--nalssi-temperature-color, inherit);
    font-weight: var(--nalssi-temperature-weight, 700);
  }
  button {
    padding: 0;
    border: 0;
    color: var(--nalssi-control-color, inherit);
    background: none;
    font: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--nalssi-focus-color, currentColor);
  }
  .status {
    margin: 0;
  }
  .loading {
    animation: appear 0s 1s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
