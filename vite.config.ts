import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import pkg from './package.json' with { type: 'json' };

/** The script-tag bundles, `dist/embed/<file>.js`, each of `src/embed/<file>.ts`: a new one is one line here. */
const EMBEDS: Readonly<Record<string, string>> = {
  ticker: 'nalssi',
  all: 'nalssi-all',
};

/** The languages that pages fetch: `dist/embed/locale/<file>.js`, each of `src/locale/<file>.ts`. */
const LANGUAGES = ['ja', 'zh-hans', 'zh-hant'];

/**
 * The mark that a file is in UTF-8: a server that does not tell leaves it to the page, which may be in EUC-KR. Then,
 * since minified code has lost them, one line for Lit's licence comments.
 */
const BANNER = `\uFEFF/*! nalssi ${pkg.version}, MIT. Includes Lit, Copyright 2017 Google LLC, SPDX-License-Identifier: BSD-3-Clause */`;

const minifyCss = (css: string): string =>
  transform({ filename: 'element.css', code: Buffer.from(css), minify: true }).code.toString();

const AROUND_LIT = fileURLToPath(new URL('src/embed/around-lit.ts', import.meta.url));

/** What no minifier of scripts looks into: the style sheets and the indentation of templates. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  transform: (code) => code.replace(/\bcss`([^`]*)`/g, (_, css: string) => `css\`${minifyCss(css)}\``),
  generateBundle: (_, bundle) => {
    // In minified code a line only ends within a template.
    for (const chunk of Object.values(bundle))
      if ('code' in chunk) chunk.code = chunk.code.replace(/\n\s*/g, ' ');
  },
};

/** Lit reads `document` and `globalThis` by their names: here it is handed ones that no element of a page can shadow. */
const guardLit: Plugin = {
  name: 'guard-lit',
  transform: (code, id) =>
    /\/node_modules\/(@lit|lit[^/]*)\//.test(id)
      ? `import { document, globalThis } from ${JSON.stringify(AROUND_LIT)};${code}`
      : null,
};

/** One classic script, which runs as `async` and as a module too. */
const embed = (file: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: 'dist/embed',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    lib: { entry: `src/embed/${file}.ts`, name: 'nalssi', formats: ['iife'], fileName: () => `${file}.js` },
    rolldownOptions: { output: { minify: true, postBanner: BANNER } },
  },
});

/** Modules of data alone, beside the scripts that import them. */
const languages: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: 'dist/embed/locale',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    lib: {
      entry: Object.fromEntries(LANGUAGES.map((file) => [file, `src/locale/${file}.ts`])),
      formats: ['es'],
      fileName: (_, file) => `${file}.js`,
    },
    rolldownOptions: { output: { minify: true } },
  },
};

/** Every build by the name of its environment. */
const BUILDS: Readonly<Record<string, EnvironmentOptions>> = {
  ...Object.fromEntries(Object.entries(EMBEDS).map(([name, file]) => [name, embed(file)])),
  languages,
};

export default defineConfig({
  publicDir: false,
  plugins: [minifyTemplates, guardLit],
  environments: BUILDS,
  builder: {
    buildApp: async ({ environments, build }) => {
      for (const name of Object.keys(BUILDS)) await build(environments[name]!);
    },
  },
});
