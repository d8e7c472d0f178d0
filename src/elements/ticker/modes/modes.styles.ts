import { css } from 'lit';

/** How the rows lie in each mode. */
export const modeStyles = css`
  /* Rows that wait have their place, and cost no layout while it cannot be seen. */
  @media screen {
    .roll.live .list {
      block-size: 100%;
    }
    .roll.live .list > li {
      position: absolute;
      inset: 0 0 auto;
      transform: translateY(100%);
      content-visibility: auto;
    }
  }
  /* Most browsers scroll to a link before they emit that it has focus: it must be in the window by then. */
  .roll li:has(:focus-visible) {
    transform: none !important;
  }
  .roll .list:has(:focus-visible) li:not(:has(:focus-visible)) {
    opacity: 0;
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
  .strip .window {
    overflow: auto hidden;
    scroll-snap-type: x proximity;
    scrollbar-width: none;
  }
  .strip .list {
    display: flex;
    column-gap: 1.5em;
  }
  /* What is wider than the window takes two lines, as in a roll. */
  .strip li {
    flex: none;
    max-inline-size: 100%;
    scroll-snap-align: start;
  }
  .marquee .row {
    white-space: nowrap;
  }
`;
