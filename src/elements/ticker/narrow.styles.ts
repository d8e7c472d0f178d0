import { css } from 'lit';

/**
 * Two lines on a phone, and everything below each other in a narrow column. Widths and heights are in em, and in pixels
 * as well where small text leaves buttons and notes their least size.
 */
export const narrowStyles = css`
  @container (inline-size < 42em) or (inline-size < 600px) {
    .base {
      grid-template: 'window controls .' 'meta meta meta' / var(--rows) auto var(--rest, minmax(0, 1fr));
      column-gap: 0;
      min-block-size: calc(var(--height) + max(2.1em, 29px));
    }
    .controls {
      margin-inline-start: var(--nalssi-gap, 0.75em);
    }
    .meta {
      max-inline-size: 68%;
    }
    .source {
      grid-area: meta;
      justify-self: end;
      max-inline-size: 30%;
      text-align: end;
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
  /* No room for a page's letter spacing as well. English words are long everywhere. */
  .base:lang(en) {
    letter-spacing: normal;
    word-spacing: normal;
  }
  @container (inline-size < 62em) {
    .base {
      --spread: 8;
      letter-spacing: normal;
      word-spacing: normal;
    }
  }
  @container (inline-size < 50em) or (inline-size < 700px) {
    .row:lang(en) {
      font-size: 0.875em;
    }
  }
  /* One line that has hardly room for it, or buttons beside it on a phone. */
  @container (42em <= inline-size < 48em) or (inline-size < 28em) or (inline-size < 340px) {
    .row:lang(en) {
      font-size: 0.75em;
      line-height: 1.1;
    }
  }
  /* No room beside the row. */
  @container (inline-size < 22em) or (inline-size < 290px) {
    .base {
      --spread: 5;
      grid-template: 'window window source' 'meta controls controls' / minmax(0, 1fr) auto fit-content(25%);
      column-gap: min(var(--nalssi-gap, 0.5em), 0.5em);
    }
    .base:lang(en) {
      --spread: 12;
      column-gap: min(var(--nalssi-gap, 0.25em), 0.25em);
    }
    /* A row with its own time takes a line more. */
    .base:lang(en):has(.oldness) {
      --more: 1.15em;
    }
    .base:where(:lang(en)) {
      grid-template-columns: minmax(0, 1fr) auto fit-content(20%);
    }
    .meta,
    .source {
      max-inline-size: none;
    }
    .source {
      grid-area: source;
    }
    .controls {
      justify-self: end;
      margin: 0;
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
      --more: 1.65em;
      --spread: 9;
      grid-template: 'window' 'meta' minmax(max(1.85em, 29px), auto) 'controls' 28px 'source' minmax(max(1em, 15px), auto) / minmax(0, 1fr);
    }
    .base:lang(en) {
      --spread: 17;
    }
    .base:lang(en):has(.oldness) {
      --more: 2.8em;
    }
    .controls {
      justify-self: start;
    }
    .source {
      justify-self: start;
      text-align: start;
    }
    /* WebKit does not break a line between two texts that may not be broken. */
    .date,
    .observed-at {
      display: inline-block;
    }
  }
  /* English words after a city and its temperature have no room beside an icon as well. */
  @container (inline-size < 8em) {
    .row:lang(en):not(:has(.condition:first-of-type)) {
      padding: 0;
    }
    .row:lang(en):not(:has(.condition:first-of-type)) .icon {
      display: none;
    }
  }
`;
