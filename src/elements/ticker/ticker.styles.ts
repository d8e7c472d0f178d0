import { css } from 'lit';
import { themeStyles } from '../shared/theme.styles.js';
import { controlStyles } from './controls.styles.js';
import { modeStyles, printStyles } from './modes/modes.styles.js';
import { narrowStyles } from './narrow.styles.js';
import { panelStyles } from './panel.styles.js';

/** One line where there is room. The height is the same before there is data, so that nothing shifts. */
export const tickerStyles = [
  themeStyles,
  panelStyles,
  css`
    /* In a bar of one line with a height of its own, the row stays and what is below it is cut. */
    :host {
      max-block-size: 100%;
      writing-mode: horizontal-tb;
    }
    /*
     * The content has no width of its own, because its layout depends on the width that it is given. This empty grid is
     * what a flex row, a float or a table sees instead: wide enough for one line, and as narrow as one row.
     */
    :host::before {
      content: '';
      display: grid;
      grid-template-columns: minmax(max(7.5em, 112px), max(43em, 600px));
    }
    .fit {
      container-type: inline-size;
    }
    .base {
      --height: calc(var(--nalssi-row-height, max(2.5em, 29px)) + var(--more, 0px) + var(--spaced, 0px));
      display: grid;
      --rows: minmax(0, max-content);
      grid-template: 'meta window controls source' / fit-content(calc(50% - 9em)) var(--rows) auto fit-content(30%);
      justify-content: start;
      align-items: center;
      column-gap: var(--nalssi-gap, 0.75em);
      line-height: 1.2;
      min-block-size: var(--height);
      padding-inline: min(var(--nalssi-padding, 0px), 2cqi);
    }
    .light,
    .dark {
      padding-inline: min(var(--nalssi-padding, 0.75em), 2cqi);
    }
    /*
     * A style sheet of the reader's, with more space between lines and letters, gives a row more and higher lines. Only
     * such a sheet changes the line height that is set above.
     */
    @supports (block-size: 1lh) {
      .base {
        --spaced: max(0px, (1lh - 1.2em) * var(--spread, 2.5));
      }
      .base:lang(en) {
        --spread: 9.4;
      }
    }
    slot,
    .status,
    .panel {
      line-height: 1.4;
    }
    .waiting {
      display: flex;
    }
    :focus-visible {
      outline-offset: -2px;
    }
    .meta {
      grid-area: meta;
    }
    .date,
    .observed-at {
      margin-inline-end: 0.25em;
      white-space: nowrap;
    }
    /* A long notice is cut off after the second line, so that the rows keep their space; the panel shows all of it. */
    @container (inline-size >= 17em) {
      .meta:has(.notice) {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
    }
    /* Dark text is muted as far as the grounds leave it room on which such text is read; light text has no room to lose. */
    .meta,
    .source {
      color: var(--nalssi-muted-color, oklch(from currentColor max(l, 0.36) c h));
      font-size: max(0.8125em, 12px);
      line-height: 1.2;
    }
    .stale .observed-at,
    .expired .observed-at {
      font-weight: 700;
    }
    .window {
      grid-area: window;
      block-size: var(--height);
      overflow: clip;
    }
    /* Rendered by a server and still without data: the reader can scroll the rows, and the buttons would do nothing. */
    .base:not(.live) .window {
      overflow: auto;
      touch-action: auto;
    }
    .base:not(.live) .controls {
      visibility: hidden;
    }
    .list {
      position: relative;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      isolation: isolate;
      display: grid;
      align-items: center;
      block-size: var(--height);
      overflow: clip;
    }
    li > * {
      grid-area: 1 / 1;
    }
    /*
     * A block is laid out in two thirds of the time of a grid, and what cannot be scrolled in less time too. Whether blocks
     * have align-content cannot be asked, but each browser got one of these two features with it, or later.
     */
    @supports (color: light-dark(red, red)) and (content-visibility: auto) {
      .spoken {
        overflow: clip;
      }
      li {
        display: block;
        align-content: center;
      }
    }
    /* The text is inline beside the icon, so that even the longest row needs no more than two lines. */
    .row {
      position: relative;
      display: block;
      padding-inline-start: calc(var(--nalssi-icon-size, 1.35em) + 0.35em);
      line-height: 1.2;
      overflow-wrap: anywhere;
    }
    .row .icon {
      position: absolute;
      inset: 0 auto 0 0;
      margin-block: auto;
    }
    .row .temperature {
      white-space: nowrap;
    }
    /* The text has no space between condition and city. */
    .condition:first-of-type::after {
      content: ' ';
    }
    .oldness {
      font-size: 0.8125em;
    }
    /* Its time takes a third line. */
    .list .row:has(.oldness) {
      font-size: 0.75em;
      line-height: 1.1;
    }
    .condition:empty {
      display: none;
    }
    .links .list .spoken,
    .panel .spoken:has(.link) {
      position: static;
      z-index: auto;
      opacity: 1;
    }
    .link {
      position: absolute;
      inset: 0;
      overflow: hidden;
      text-indent: 100vw;
      white-space: nowrap;
    }
    .links li:has(a:hover) .row {
      text-decoration: underline;
    }
    .source {
      grid-area: source;
    }
    /* These languages have no spaces at which a narrow column could break it. */
    .source:is(:lang(ja), :lang(zh)) {
      word-break: normal;
    }
  `,
  controlStyles,
  narrowStyles,
  modeStyles,
  printStyles,
];
