import { css } from 'lit';

/**
 * Styles of every element: the page's font, and the page's colours unless `theme` sets others. Lines and edges of icons
 * have the lightness of the text, within limits, so that they are visible on every ground on which the text is: grey,
 * bronze and blue for dark text, white, amber and pale blue for light text. What they enclose is light and clear, a yellow
 * sun and a pale moon; clouds are a little shaded. Browsers that cannot derive these colours draw icons in the colour of
 * the text, which `fill` and `stroke` inherit.
 */
export const themeStyles = css`
  :host {
    display: block;
    line-height: 1.4;
    text-align: start;
    word-break: keep-all;
    white-space: normal;
    text-indent: 0;
    --ink: oklch(from currentColor clamp(0.46, l, 0.9) c h);
    --warm: var(--nalssi-icon-warm, oklch(from currentColor clamp(0.46, l, 0.88) calc(0.12 + l * 0.03) calc(60 + l * 25)));
    --wet: var(--nalssi-icon-wet, oklch(from currentColor clamp(0.45, l, 0.88) calc(0.16 - l * 0.08) 254));
    --line: var(--nalssi-line-color, color-mix(in srgb, currentColor 20%, transparent));
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
  /* The ground is the reader's, for which the page's colours were not chosen. */
  @media (forced-colors: active) {
    :host {
      --ink: currentColor;
      --warm: currentColor;
      --wet: currentColor;
    }
  }
  .icon {
    inline-size: var(--nalssi-icon-size, 1.35em);
    block-size: var(--nalssi-icon-size, 1.35em);
    flex: none;
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ink {
    stroke: var(--ink);
    fill-opacity: 0.14;
  }
  .warm {
    fill: oklch(from var(--warm) max(l, 0.87) min(c * 1.5, 0.17) calc(h + (0.9 - l) * 45));
    stroke: var(--warm);
    stroke-width: 1.4;
  }
  .wet {
    fill: oklch(from var(--wet) max(l, 0.85) min(c, 0.07) h);
    stroke: var(--wet);
  }
  /*
   * For screen readers alone. It lies behind what is seen, as large as that, so that readers who point at what they see
   * hear it, find-in-page scrolls to it, and the pointer still reaches what is seen.
   */
  .spoken {
    position: absolute;
    inset: 0;
    z-index: -1;
    overflow: hidden;
    /* In one line, since a screen reader reads line by line. */
    white-space: nowrap;
    opacity: 0;
    user-select: none;
    -webkit-user-select: none;
  }
  /* Not at any place, since nothing that is seen says the same. */
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
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
  /* Old values lose colour and weight. Only icons are paler: the ground may leave no room for that in text. */
  :is(.expired, .old, .row:has(.oldness)) :is(.icon, .temperature) {
    --ink: currentColor;
    --warm: currentColor;
    --wet: currentColor;
    color: inherit;
    font-weight: inherit;
  }
  :is(.expired, .old, .row:has(.oldness)) .icon {
    opacity: 0.8;
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
