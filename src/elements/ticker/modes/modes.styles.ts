import { css } from 'lit';

/** Layout of the rows in each mode. */
export const modeStyles = css`
  /* All rows but the current one are below the window. */
  @media screen {
    .roll.live .list {
      block-size: 100%;
    }
    .roll.live .list > li {
      transform: translateY(100%);
    }
    /* The widest row gives the window its width, with some room for a name whose width was guessed too small. */
    .roll.live [data-widest] {
      padding-inline-end: 0.25em;
    }
    /* What is in another row changes no size around it, so that a new temperature lays out its row alone. */
    .roll.live .list > li:not([data-widest]) {
      position: absolute;
      inset: 0 0 auto;
      contain: size layout;
    }
  }
  /*
   * Most browsers scroll to a link before they dispatch its focus event, so it must be in the window by then. Where rows are
   * no links, their class spares the browser from asking each row what has the focus, whenever rows are added.
   */
  .links.roll .list > li:has(:focus-visible) {
    transform: none !important;
  }
  .links.roll .list:has(:focus-visible) > li:not(:has(:focus-visible)) {
    opacity: 0 !important;
  }
  .marquee {
    --rows: minmax(0, 1fr);
    --rest: 0px;
  }
  .marquee .list,
  .marquee .track {
    display: flex;
    inline-size: max-content;
  }
  .marquee li {
    padding-inline-end: 1.5em;
  }
  .marquee .window {
    touch-action: pan-y;
  }
  /* What passes is faded at the edges. A row that stands beside them is whole: a fade is as wide as the space before a row. */
  @media screen and (forced-colors: none) {
    :is(.marquee, .strip) .window:not(:focus-visible) {
      mask-image: linear-gradient(
        to right,
        var(--before, transparent),
        #000 1em calc(100% - 2em),
        var(--after, transparent)
      );
    }
    .first {
      --before: #000;
    }
    .last {
      --after: #000;
    }
  }
  .marquee .window {
    padding-inline-start: 1em;
  }
  .strip .window {
    scroll-padding-inline-start: 1em;
    overflow: auto hidden;
    scroll-snap-type: x proximity;
    scrollbar-width: none;
  }
  .strip .list {
    display: flex;
    column-gap: 1.5em;
  }
  /* A row that is wider than the window takes two lines, as in a roll. */
  .strip li {
    flex: none;
    max-inline-size: 100%;
    scroll-snap-align: start;
  }
  .marquee .row {
    white-space: nowrap;
  }
`;

/**
 * In print every mode is one list with all rows, since paper neither moves nor scrolls. A ticker that a server has
 * rendered is so too where scripts are off, since nothing will move it.
 */
export const printStyles = css`
  @media print, (scripting: none) {
    .base,
    .base .meta,
    .base .track {
      display: block;
    }
    .base .meta {
      line-height: 1.4;
    }
    .controls,
    .panel {
      display: none;
    }
    .base .window {
      --before: #000;
      --after: #000;
      block-size: auto;
      overflow: visible;
    }
    .base .list {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1.5em;
    }
    .base .list,
    .base .track {
      inline-size: auto;
    }
    /* The copies that a marquee makes of the list. */
    .base .list[inert] {
      display: none;
    }
    .list > li,
    .track {
      transform: none !important;
    }
  }
`;
