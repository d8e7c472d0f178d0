import { css } from 'lit';
import { framedStyles, regionListStyles } from '../shared/framed.styles.js';

/** The land with its marks, the chosen station, and the list beneath. */
export const mapStyles = [
  framedStyles,
  regionListStyles,
  css`
    .map {
      position: relative;
      max-inline-size: 30em;
      margin-inline: auto;
    }
    .outline {
      display: block;
      inline-size: 100%;
      fill: var(--nalssi-land-color, color-mix(in srgb, currentColor 8%, transparent));
      stroke: var(--nalssi-coast-color, color-mix(in srgb, currentColor 30%, transparent));
      stroke-linejoin: round;
    }
    .outline path {
      vector-effect: non-scaling-stroke;
    }
    .marks {
      position: absolute;
      inset: 0;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .spot {
      position: absolute;
      inset: 0 auto auto 0;
      inline-size: max-content;
      transform: translate(-50%, -50%);
    }
    .crowded {
      visibility: hidden;
    }
    .mark {
      display: block;
      isolation: isolate;
      min-inline-size: 28px;
      min-block-size: 28px;
      padding: 1px 3px;
      border-radius: var(--nalssi-radius, 4px);
      color: inherit;
      font-size: max(0.75em, 12px);
      line-height: 1.2;
    }
    .mark:hover,
    .toggle:hover {
      text-decoration: underline;
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
      gap: 0.2em;
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
    .toggle {
      display: block;
      inline-size: 100%;
      min-block-size: 32px;
      padding: 0.25em 0.75em;
      border: 1px solid var(--line);
      border-radius: var(--nalssi-radius, 4px);
      font-size: max(0.875em, 12px);
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
