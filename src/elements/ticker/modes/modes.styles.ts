import { css } from 'lit';

/** How the rows lie in each mode. */
export const modeStyles = css`
  .marquee .list,
  .strip .list,
  .marquee .track {
    display: flex;
    inline-size: max-content;
  }
  .marquee li,
  .strip li {
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
  .strip li {
    scroll-snap-align: start;
  }
  .marquee .row,
  .strip .row {
    flex-wrap: nowrap;
    white-space: nowrap;
  }
`;
