import { css } from 'lit';
import { framedStyles, regionListStyles } from '../shared/framed.styles.js';

/** The land with its marks, the chosen station, and the list beneath. */
export const mapStyles = [
  framedStyles,
  regionListStyles,
  css`
    /*
     * The map is a picture with a ground of its own, so that text is as legible on it as on the page: pale for dark text
     * and dark for light text.
     */
    .map {
      --sea: var(--nalssi-sea-color, transparent);
      --land: color-mix(in srgb, currentColor 8%, transparent);
      position: relative;
      max-inline-size: 32em;
      margin-inline: auto;
      border-radius: var(--nalssi-radius, 4px);
      background: var(--sea);
    }
    @supports (color: oklch(from currentColor l c h)) {
      .map {
        --dark: clamp(0, (l - 0.57) * 99, 1);
        --sea: var(--nalssi-sea-color, oklch(from currentColor calc(0.965 - 0.745 * var(--dark)) 0.014 235));
        --land: oklch(from currentColor calc(1 - 0.68 * var(--dark)) 0.01 235);
      }
    }
    /* What is said while there is no city lies in the middle of the land. */
    .waiting:has(.map) {
      display: grid;
      isolation: isolate;
      text-align: center;
    }
    .waiting > :is(.status, .retry, .map) {
      grid-area: 1 / 1;
      place-self: center;
      margin: 0;
    }
    .waiting > .retry {
      transform: translateY(2em);
    }
    .waiting > .map {
      z-index: -1;
      inline-size: 100%;
      opacity: 0.6;
    }
    .outline {
      display: block;
      inline-size: 100%;
      border-radius: inherit;
      fill: none;
      stroke: var(--nalssi-coast-color, color-mix(in srgb, currentColor 35%, transparent));
      stroke-linejoin: round;
    }
    .outline path {
      vector-effect: non-scaling-stroke;
    }
    .land {
      fill: var(--nalssi-land-color, var(--land));
    }
    .borders {
      stroke-opacity: 0.6;
    }
    .north {
      fill: color-mix(in srgb, currentColor 5%, transparent);
      stroke: none;
    }
    .marks {
      position: absolute;
      inset: 0;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    /* A station; its mark is beside it. No ground of its own: every mark is above every dot. */
    .spot {
      position: absolute;
      isolation: auto;
    }
    /* Its mark keeps its size, which is measured, and does not widen the page. */
    .crowded {
      overflow: hidden;
      visibility: hidden;
    }
    .dot {
      position: absolute;
      inset: -3px auto auto -3px;
      border: 3px solid;
      border-radius: 50%;
    }
    .covered :is(.dot, .leader) {
      display: none;
    }
    .leader {
      position: absolute;
      inset: 0 auto auto 0;
      inline-size: var(--length, 0);
      border-block-start: 1px solid;
      opacity: 0.6;
      transform-origin: 0 0;
      transform: rotate(var(--turn, 0));
    }
    .mark {
      position: absolute;
      inset: var(--down, 0) auto auto var(--across, 0);
      z-index: 1;
      isolation: isolate;
      inline-size: max-content;
      min-inline-size: 28px;
      min-block-size: 28px;
      padding: 1px 2px;
      border-radius: var(--nalssi-radius, 4px);
      color: inherit;
      font-size: max(0.75em, 12px);
      line-height: 1.2;
      text-shadow:
        1px 1px var(--sea),
        -1px 1px var(--sea),
        1px -1px var(--sea),
        -1px -1px var(--sea),
        0 0 3px var(--sea);
      transform: translate(-50%, -50%);
    }
    .mark:hover {
      text-decoration: underline;
    }
    /* A tint beside the number, which says the same. */
    .base:not(.expired) .tinted:not(.old) .temperature {
      padding-inline: 0.2em;
      border-radius: 0.25em;
      color: #111;
      background: hsl(var(--hue), 75%, 80%);
      text-shadow: none;
    }
    /* A frame takes no contrast from the text, and is visible in forced colours too. */
    .mark[aria-pressed='true']::after {
      content: '';
      position: absolute;
      inset: 0;
      border: 2px solid;
      border-radius: var(--nalssi-radius, 4px);
    }
    .seen,
    .name {
      display: block;
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 0.1em;
    }
    .mark .icon {
      inline-size: 1.5em;
      block-size: 1.5em;
    }
    @container (inline-size >= 26em) {
      .mark {
        font-size: max(0.875em, 12px);
      }
    }
    .detail {
      position: relative;
      isolation: isolate;
      padding-block: 0.25em;
      text-align: center;
    }
    .detail .card {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 0 0.5em;
      align-items: baseline;
    }
    .detail .measures,
    .detail .oldness {
      flex-basis: 100%;
      justify-content: center;
    }
    .under,
    .legend {
      display: flex;
      align-items: center;
      gap: 0 0.4em;
      font-size: max(0.8125em, 12px);
    }
    .under {
      flex-wrap: wrap;
      justify-content: space-between;
      max-inline-size: 32rem;
      margin-inline: auto;
    }
    .legend span:last-child::before {
      content: '';
      display: inline-block;
      inline-size: 6em;
      block-size: 0.7em;
      margin-inline-end: 0.4em;
      border-radius: 0.2em;
      background: linear-gradient(
        to right,
        hsl(270, 75%, 80%),
        hsl(216, 75%, 80%),
        hsl(162, 75%, 80%),
        hsl(108, 75%, 80%),
        hsl(54, 75%, 80%),
        hsl(0, 75%, 80%)
      );
    }
    .expired .legend {
      visibility: hidden;
    }
    .toggle {
      min-block-size: 32px;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    /* Grounds are not drawn in the colours of the reader. */
    @media (forced-colors: active) {
      .legend {
        visibility: hidden;
      }
    }
    @media print {
      .toggle,
      .detail {
        display: none;
      }
      .all {
        display: block !important;
      }
    }
  `,
];
