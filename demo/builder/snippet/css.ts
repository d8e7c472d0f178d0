import type { Choice, ElementName } from '../choice.js';

const LINE = 'var(--nalssi-row-height, max(2.5em, 29px))';
/** Heights of the ticker in narrower slots, as in its own style sheet: two lines, and everything below each other. */
const TICKER_HEIGHTS = [
  ['(inline-size < 42em) or (inline-size < 600px)', `calc(${LINE} + max(2.1em, 29px))`],
  [
    '(inline-size < 15em) or (inline-size < 200px)',
    `calc(${LINE} + 1.65em + max(1.85em, 29px) + 28px + max(1em, 15px))`,
  ],
] as const;

/** Heights of the iframe before its page tells its own. */
const FRAME_HEIGHTS: Readonly<Record<ElementName, string>> = {
  ticker: LINE,
  board: '24em',
  map: '36em',
  observation: '5em',
};

const rule = (selector: string, declarations: readonly string[]): string =>
  `${selector} {\n${declarations.map((one) => `  ${one}\n`).join('')}}\n`;

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** The same rule for narrower slots. */
const narrower = (selector: string, property: string): string =>
  TICKER_HEIGHTS.map(
    ([width, height]) => `@container ${width} {\n${indented(rule(selector, [`${property}: ${height};`]))}}\n`,
  ).join('');

/** Reserves the height of the ticker before it loads. */
const reserve = (): string =>
  rule('.nalssi-slot > *', ['grid-area: 1 / 1;']) +
  rule('.nalssi-slot::after', [
    "content: '';",
    'grid-area: 1 / 1;',
    `min-block-size: ${LINE};`,
    'pointer-events: none;',
  ]) +
  narrower('.nalssi-slot::after', 'min-block-size');

/** A frame whose colour scheme differs from that of its iframe would have an opaque ground. */
const frameRules = ({ element, theme }: Choice): string =>
  rule('.nalssi-slot iframe', [
    'inline-size: 100%;',
    `block-size: ${FRAME_HEIGHTS[element]};`,
    'border: 0;',
    ...(theme === 'auto' ? [] : [`color-scheme: ${theme};`]),
  ]) + (element === 'ticker' ? narrower('.nalssi-slot iframe', 'block-size') : '');

/** What of a preset belongs to the page around an iframe; the page in it has the rest. */
const AROUND = /^(?:font-size|box-sizing|padding|border|background|--nalssi-row-height)/;

/** For the page's style sheet. `look` has the declarations of the preset, one a line. */
export const cssOf = (choice: Choice, look: string): string => {
  const { element, form, size } = choice;
  const isFrame = form === 'iframe';
  const declarations = look
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && (!isFrame || AROUND.test(line)));
  // The text size of the page in the iframe, which is not that of the page around.
  const isSized = size > 0 || declarations.some((line) => line.startsWith('font-size'));
  return (
    rule('.nalssi-slot', [
      'display: grid;',
      'grid-template-columns: minmax(0, 1fr);',
      'inline-size: 100%;',
      'container-type: inline-size;',
      ...(isFrame && !isSized ? ['font-size: 16px;'] : []),
      ...declarations,
      ...(size ? [`font-size: ${size}px;`] : []),
    ]) + (isFrame ? frameRules(choice) : element === 'ticker' ? reserve() : '')
  );
};

/** Declarations of a preset, read from the text of `presets.css`; empty if no preset is chosen. */
export const lookOf = (preset: string, sheet: string): string =>
  (preset && new RegExp(`\\.nalssi-${preset} \\{\\n([^}]*)\\}`).exec(sheet)?.[1]) || '';
