import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import parser from '@typescript-eslint/parser';

/**
 * What old libraries that are still on pages put their own in place of: Prototype (1.6 and 1.7), MooTools with More,
 * Datejs. What takes and answers the same is not here (`map`, `find`, `bind`).
 */
const replacedByPages = [
  ['NewExpression[callee.name="Event"]', 'MooTools has its own: `CustomEvent`'],
  [
    'MemberExpression[object.name="Date"][property.name="parse"]',
    'Datejs and MooTools have their own: `momentOf`',
  ],
  ['MemberExpression[object.name="Array"][property.name="from"]', 'Prototype and MooTools have their own'],
  ['CallExpression[callee.property.name="entries"][callee.object.name!="Object"]', 'Prototype has its own'],
  ['CallExpression[callee.property.name="reduce"]', 'Prototype has its own'],
  ['CallExpression[callee.property.name="scrollTo"]', 'Prototype and MooTools have their own: `scroll`'],
].map(([selector, message]) => ({ selector, message }));

/** `src/embed/style-sheets.ts`, which the script-tag bundles have in place of Lit's, knows no values. */
const textAlone = {
  selector: 'TaggedTemplateExpression[tag.name="css"] > TemplateLiteral[expressions.length>0]',
  message: 'A style sheet is text alone in the script-tag bundles',
};

export default defineConfig(
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parser },
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      // Safari drops the role of a list without bullets unless it is written out.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['lit/directives/unsafe-*'], message: 'Feed text is never markup.' }] },
      ],
    },
  },
  {
    files: ['client', 'conditions', 'controllers', 'elements', 'embed', 'feed', 'locale', 'stations'].map(
      (folder) => `src/${folder}/**/*.ts`,
    ),
    rules: {
      'no-restricted-syntax': ['error', ...replacedByPages, textAlone],
      'no-restricted-globals': ['error', { name: 'document', message: 'A page shadows it by names: `page`' }],
    },
  },
);
