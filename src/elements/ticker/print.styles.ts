import { css } from 'lit';

/** On paper every mode is one list: nothing moves there, and nobody can scroll. */
export const printStyles = css`
  @media print {
    .base {
      display: block;
    }
    .base .meta {
      display: block;
    }
    .controls,
    .panel {
      display: none;
    }
    .base .window {
      block-size: auto;
      overflow: visible;
    }
    .base .list {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1.5em;
    }
    .base .track {
      display: block;
    }
    .base .list,
    .base .track {
      inline-size: auto;
    }
    /* A marquee's copies. */
    .base .list[inert] {
      display: none;
    }
    .list > li,
    .track {
      transform: none !important;
    }
  }
`;
