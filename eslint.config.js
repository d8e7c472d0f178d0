import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Tests that are left out, or leave others out. */
const noneLeftOut = ['describe', 'it', 'test'].flatMap((object) =>
  ['only', 'skip', 'todo'].map((property) => ({ object, property, message: 'Every test runs.' })),
);

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
  { ignores: ['dist', 'dist-site', 'release', 'coverage', 'test/fixtures', 'test/consumers'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: true },
      ],
      // `noPropertyAccessFromIndexSignature` style: a key that may be missing is written in brackets.
      '@typescript-eslint/dot-notation': 'off',
      // There are no enums: the compiler option `erasableSyntaxOnly` forbids them.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Code points are what is meant.
      '@typescript-eslint/no-misused-spread': 'off',
      // The types of the DOM know nothing of Node, nor those of JSON of its sender.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Lit binds the listeners of a template.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // An index that was just checked.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      // Safari drops the role of a list without bullets unless it is written out.
      'lit-a11y/no-redundant-role': 'off',
      'max-lines': ['error', 250],
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
  {
    files: ['src/typings/**/*.ts'],
    rules: {
      // What a framework declares is a namespace, and is added to by an interface that extends ours.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/server/**', 'src/page/warn.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...noneLeftOut],
      // `describe` of node:test and `equal` of chai answer promises that nobody waits for.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['describe', 'it', 'test', 'suite', 'before', 'after'],
            },
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
      // chai's `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
