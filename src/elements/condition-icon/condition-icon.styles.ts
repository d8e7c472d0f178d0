import { css } from 'lit';
import { themeStyles } from '../shared/theme.styles.js';

/** In a line of text, an icon of its size. */
export const conditionIconStyles = [
  themeStyles,
  css`
    :host {
      display: inline-block;
      inline-size: 1.35em;
      block-size: 1.35em;
      vertical-align: -0.3em;
      line-height: 0;
    }
    .named {
      display: block;
    }
    .named,
    .icon {
      inline-size: 100%;
      block-size: 100%;
    }
  `,
];
