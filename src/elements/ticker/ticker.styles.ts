import { css } from 'lit';
import { themeStyles } from '../shared/theme.styles.js';
import { modeStyles, printStyles } from './modes/modes.styles.js';
import { panelStyles } from './panel.styles.js';

/**
 * One line where there is room, two on a phone. The height is the same before there is data, so that nothing shifts.
 * Widths and heights are in em, and in pixels as well where small text leaves buttons and notes their least size.
 */
export const tickerStyles = [
  themeStyles,
  panelStyles,
  css`
    /* In a bar of one line with a height of its own, the row stays and what is below it is cut. */
    :host {
      max-block-size: 100%;
      writing-mode: horizontal-tb;
      --height: var(--nalssi-row-height, max(2.5em, 29px));
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
      display: grid;
      grid-template: 'meta window controls source' / fit-content(calc(50% - 9em)) minmax(0, 1fr) auto fit-content(30%);
      align-items: center;
      column-gap: var(--nalssi-gap, 0.75em);
      min-block-size: var(--height);
      padding-inline: var(--nalssi-padding, 0);
    }
    .light,
    .dark {
      padding-inline: var(--nalssi-padding, 0.75em);
    }
    .waiting {
      display: flex;
    }
    .controls {
      grid-area: controls;
      justify-self: end;
      display: flex;
    }
    .still > :not(.all) {
      visibility: hidden;
    }
    .control {
      display: grid;
      place-items: center;
      min-inline-size: 28px;
      min-block-size: 28px;
      border-radius: var(--nalssi-radius, 4px);
    }
    .control:hover {
      background: color-mix(in srgb, currentColor 20%, transparent);
    }
    .control:disabled {
      cursor: default;
      opacity: 0.4;
    }
    :focus-visible {
      outline-offset: -2px;
    }
    .control svg {
      inline-size: 16px;
      block-size: 16px;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
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
    .meta,
    .source {
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
      display: grid;
      align-items: center;
      block-size: var(--height);
      overflow: clip;
    }
    li > * {
      grid-area: 1 / 1;
    }
    /* The text is inline beside the icon, so that even the longest row needs no more than two lines. */
    .row {
      position: relative;
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
      display: inline-block;
    }
    /* The text has no space there. */
    .condition::after {
      content: ' ';
    }
    .oldness {
      font-size: 0.8125em;
    }
    .expired .row,
    .row:has(.oldness) {
      opacity: 0.8;
    }
    .condition:empty {
      display: none;
    }
    .spoken:has(.link) {
      position: static;
      clip-path: none;
    }
    .link {
      position: absolute;
      inset: 0;
      overflow: hidden;
      text-indent: 100vw;
      white-space: nowrap;
    }
    li:has(.link:hover) .row {
      text-decoration: underline;
    }
    .source {
      grid-area: source;
      text-align: end;
    }
    /* These languages have no spaces at which a narrow column could break it. */
    .source:is(:lang(ja), :lang(zh)) {
      word-break: normal;
    }
    @container (inline-size < 42em) or (inline-size < 600px) {
      .base {
        grid-template:
          'window window source' 'meta controls controls'
          / minmax(0, 1fr) auto fit-content(30%);
        min-block-size: calc(var(--height) + max(2.1em, 29px));
      }
      /* The age of old data takes up the second line: a notice, which may explain it, gets a third. */
      :is(.stale, .expired) .meta {
        -webkit-line-clamp: 3;
      }
      .meta,
      .source {
        font-size: max(0.75em, 12px);
      }
    }
    /* English words are long: they have no room for more letter spacing as well. */
    @container (inline-size < 60em) {
      .row:lang(en) {
        letter-spacing: normal;
        word-spacing: normal;
      }
    }
    @container (inline-size < 50em) or (inline-size < 700px) {
      .row:lang(en) {
        font-size: 0.875em;
      }
    }
    /* One line that has hardly room for it. */
    @container (42em <= inline-size < 48em) {
      .row:lang(en) {
        font-size: 0.8125em;
      }
    }
    @container (inline-size < 22em) or (inline-size < 290px) {
      .base {
        grid-template-columns: minmax(0, 1fr) auto fit-content(25%);
        column-gap: min(var(--nalssi-gap, 0.5em), 0.5em);
      }
      .base:where(:lang(en)) {
        grid-template-columns: minmax(0, 1fr) auto fit-content(20%);
      }
      .row {
        font-size: 0.8125em;
      }
      .row:lang(en) {
        font-size: 0.75em;
        line-height: 1.1;
      }
    }
    /* A narrow column beside other things: everything below each other, and up to five lines for the row. */
    @container (inline-size < 15em) or (inline-size < 200px) {
      .base {
        --height: calc(var(--nalssi-row-height, max(2.5em, 29px)) + 1.65em);
        grid-template: 'window' 'meta' minmax(max(1.85em, 29px), auto) 'controls' 28px 'source' minmax(max(1em, 15px), auto) / minmax(0, 1fr);
      }
      .controls {
        justify-self: start;
      }
      .source {
        text-align: start;
      }
      /* WebKit does not break a line between two texts that may not be broken. */
      .date {
        display: inline-block;
      }
    }
  `,
  modeStyles,
  printStyles,
];
