import { css } from 'lit';

/** Regions one under another, each station a line; `.stack` around them. */
export const regionListStyles = css`
  .region {
    margin: 0;
    font-size: max(0.875em, 12px);
    font-weight: 700;
    break-after: avoid;
  }
  .group {
    padding-block-start: 0.75em;
  }
  li {
    position: relative;
    break-inside: avoid;
  }
  .stack .card {
    display: grid;
    grid-template: 'icon city temperature' auto 'icon condition temperature' auto / auto 1fr auto;
    gap: 0 0.5em;
    align-items: baseline;
    padding-block: 0.4em;
    border-block-end: 1px solid var(--line);
    line-height: 1.3;
  }
  .card :is(.city, .condition) {
    overflow-wrap: anywhere;
  }
  .stack .icon {
    align-self: center;
  }
  .stack .condition {
    grid-area: condition;
  }
  .stack .temperature {
    grid-area: temperature;
    text-align: end;
  }
  .stack .measures,
  .stack .oldness {
    grid-column: 2 / -1;
  }
  /* Words of English are long. */
  @container (inline-size >= 24em) {
    .stack .card:not(:lang(en)) {
      grid-template: 'icon city condition temperature' auto / auto fit-content(50%) 1fr minmax(3.6em, auto);
    }
    .stack .condition:not(:lang(en)) {
      text-align: end;
    }
  }
  @container (inline-size >= 40em) {
    .stack {
      columns: 18em;
      column-gap: 2em;
    }
  }
`;
