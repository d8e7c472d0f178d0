import { css } from 'lit';

/** The table layout of a board. */
export const tableStyles = css`
  /* Numbers that belong together stay near each other. */
  .base:has(.table) {
    max-inline-size: 47.5em;
  }
  .table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: inherit;
    line-height: 1.3;
  }
  /* The ground of the page is not known: rows that pass beneath the head are blurred until they are no letters. */
  @supports (backdrop-filter: blur(1px)) {
    thead {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      background: var(--nalssi-background, none);
      backdrop-filter: blur(12px);
      box-shadow: 0 1px var(--line);
    }
  }
  .light thead {
    background: var(--nalssi-background, #fff);
  }
  .dark thead {
    background: var(--nalssi-background, #16181d);
  }
  th,
  td {
    padding: 0.45em 0.5em;
    border-block-end: 1px solid var(--line);
    font-weight: inherit;
    text-align: start;
  }
  th:first-child {
    padding-inline-start: 0;
  }
  td:last-child,
  th:last-child {
    padding-inline-end: 0;
  }
  thead th {
    font-size: max(0.8125em, 12px);
    font-weight: 700;
    white-space: nowrap;
  }
  th.region {
    padding-block-start: 1em;
    border-color: currentColor;
  }
  td.temperature {
    font-size: 1.125em;
  }
  /* The icon hangs before the lines of the condition, which stays inline: Orca says no header of what is in a box. */
  .sky {
    padding-inline-start: calc(var(--nalssi-icon-size, 1.35em) + 0.9em);
  }
  .sky .icon {
    margin-inline: calc(var(--nalssi-icon-size, 1.35em) * -1 - 0.4em) 0.4em;
  }
  .number,
  th.number {
    text-align: end;
    white-space: nowrap;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    justify-content: inherit;
    gap: 0.15em;
    min-block-size: 28px;
    min-inline-size: 28px;
    /* Not beneath the head, where the keyboard scrolls to a button. */
    scroll-margin-block: 4em;
    border-radius: var(--nalssi-radius, 2px);
  }
  .sort svg {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sort:hover {
    text-decoration: underline;
  }
  @container (inline-size < 36em) {
    th,
    td {
      padding-inline: 0.25em;
    }
    /* A space that breaks, since a block would take it out of the button's name. */
    .sort {
      gap: 0;
      white-space: normal;
    }
    .sort svg {
      inline-size: 11px;
    }
    td.temperature {
      font-size: inherit;
    }
  }
  /* At the height of the row's other text, since Orca reads what is at one height as one line. */
  td .spoken {
    align-content: center;
  }
  .below {
    display: none;
    font-size: max(0.8125em, 12px);
    overflow-wrap: anywhere;
  }
  @container (inline-size < 32em) {
    /* Beside many numbers there is room for the icon only. */
    .dense .sky {
      padding-inline: 0.25em;
    }
    .dense .sky .icon {
      margin: 0;
    }
    .dense .condition [aria-hidden] {
      display: none;
    }
    .below {
      display: block;
    }
    .scroll:has(.dense):not(:lang(ko)) {
      overflow-x: auto;
    }
  }
  /* Where words are wider than a phone. Within what scrolls the head cannot stay in the window. */
  @container (inline-size < 20em) {
    .scroll {
      overflow-x: auto;
    }
    .dense [aria-sort='none'] svg {
      display: none;
    }
    .dense .sort {
      min-inline-size: 24px;
    }
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    .sort svg {
      display: none;
    }
    thead {
      display: table-header-group;
    }
  }
`;
