import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import remapping from '@jridgewell/remapping';
import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import pkg from './package.json' with { type: 'json' };

/** The script-tag bundles, `dist/embed/<file>.js` of `src/embed/<file>.ts`, with the elements that each defines. */
const EMBEDS: Readonly<Record<string, readonly string[]>> = {
  nalssi: ['ticker'],
  'nalssi-all': ['ticker', 'board', 'map', 'observation', 'condition-icon'],
};

/** The languages that pages fetch: `dist/embed/locale/<file>.js`, each of `src/locale/<file>.ts`. */
const LANGUAGES = ['ja', 'zh-hans', 'zh-hant'];

/**
 * First the mark that the file is UTF-8, because a server that sends no charset leaves that to the page, which may be
 * EUC-KR. Then a hint for Chromium: the script is compiled as a whole on another thread while it arrives, instead of
 * function by function when they are first called. Last one line for Lit's licence comments, which minifying removes.
 */
const BANNER = `\uFEFF//# allFunctionsCalledOnLoad
/*! nalssi ${pkg.version}, MIT. Includes Lit, Copyright 2017 Google LLC, SPDX-License-Identifier: BSD-3-Clause */`;

/** Folders of `src` that run on servers and ship with their libraries inside. The others ship as tsc compiles them. */
const BUNDLED = ['server', 'kma', 'cli'];

/** What the bundles import: it is installed with the package. */
const INSTALLED = Object.keys(pkg.dependencies);

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const minifyCss = (css: string): string =>
  transform({ filename: 'element.css', code: Buffer.from(css), minify: true }).code.toString();

/** Edited code, with the source map of the edits. */
const withMap = (code: MagicString) => ({
  code: code.toString(),
  map: code.generateMap({ hires: 'boundary' }),
});

const AROUND_LIT = pathOf('src/embed/around-lit.ts');
const STYLE_SHEETS = pathOf('src/embed/style-sheets.ts');

/** What no minifier of scripts looks into: the style sheets and the indentation of templates. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  transform: (code) =>
    withMap(new MagicString(code).replace(/\bcss`([^`]*)`/g, (_, css: string) => `css\`${minifyCss(css)}\``)),
  generateBundle: (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (!('code' in chunk)) continue;
      // In minified code a line only ends within a template, after the banner's first comment and before the last one.
      const edited = new MagicString(chunk.code).replace(/(?<!^\uFEFF.*)\n(?!\/\/#)\s*/g, ' ');
      const map = bundle[`${chunk.fileName}.map`];
      if (map?.type === 'asset') {
        const maps = [withMap(edited).map.toString(), chunk.map!.toString()];
        map.source = remapping(maps, () => null).toString();
        // So that the last comment hides nothing where a CMS puts another script behind this one.
        edited.append('\n');
      }
      chunk.code = edited.toString();
    }
  },
};

/**
 * Lit takes the options of a listener from properties of its function (`once`). Sugar 1.5 gives every function a method
 * of that name, after which each button would work once. No listener here has options.
 */
const LISTENER_OPTIONS = /(?<=EventListener\(this\.name,this),\w+(?=\))/g;

/**
 * Lit reads `document` and `globalThis` by their names: here it is handed ones that no element of a page can shadow. Its
 * module for style sheets is replaced by a smaller one.
 */
const guardLit: Plugin = {
  name: 'guard-lit',
  enforce: 'pre',
  resolveId: (specifier) => (specifier === './css-tag.js' ? STYLE_SHEETS : null),
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  transform: (code, id) =>
    /\/node_modules\/(@lit|lit[^/]*)\//.test(id)
      ? withMap(
          new MagicString(code)
            .replace(LISTENER_OPTIONS, '')
            .prepend(`import { document, globalThis } from ${JSON.stringify(AROUND_LIT)};`),
        )
      : null,
};

const SOURCE = join(pathOf('src'), sep);

/** Leaves the modules outside `BUNDLED` where tsc has compiled them, so that each exists once, with its state. */
const shareModules: Plugin = {
  name: 'share-modules',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'server',
  resolveId: async function (specifier, importer, options) {
    if (!specifier.startsWith('.') || !importer?.startsWith(SOURCE)) return null;
    const id = (await this.resolve(specifier, importer, { ...options, skipSelf: true }))?.id;
    if (!id?.startsWith(SOURCE)) return null;
    const file = id.slice(SOURCE.length);
    if (BUNDLED.some((folder) => file.startsWith(folder + sep))) return null;
    return { id: id.replace(/\.ts$/, '.js'), external: 'relative' };
  },
};

/** `_$LE` of `lit` by the names of its production build, then those of its development build. */
const LIT_ELEMENT_SUPPORT = `import { _$LE as lit } from 'lit';
export const _$LE = {
  attributeToProperty: lit._$AK ?? lit._$attributeToProperty,
  changedProperties: lit._$AL ?? lit._$changedProperties,
};`;

/**
 * Lit's renderer imports `lit-html` and `lit-element`, which a strict layout of node_modules hides from this package:
 * here it takes them through `lit`. Only lit-html's private functions cannot come from there, as their names change
 * with each version: the renderer has its own copy of them, which nothing else sees. Whether Lit runs in its build for
 * servers is known where the package is resolved, by `imports` of package.json.
 */
const importLit: Plugin = {
  name: 'import-lit',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'server',
  resolveId: (specifier) => {
    // Its build for Node needs `node:buffer`, which edge runtimes have not.
    if (specifier === '@lit-labs/ssr-client') return pathOf('node_modules/@lit-labs/ssr-client/index.js');
    if (specifier === 'lit-element/private-ssr-support.js') return '\0lit-element-support';
    if (specifier === 'lit-html/private-ssr-support.js') return null;
    if (specifier === 'lit-html/is-server.js') return { id: '#lit-is-server', external: true };
    if (specifier === 'lit-html') return { id: 'lit/html.js', external: true };
    if (specifier.startsWith('lit-html/'))
      return { id: specifier.replace('lit-html', 'lit'), external: true };
    return null;
  },
  load: (id) => (id === '\0lit-element-support' ? LIT_ELEMENT_SUPPORT : null),
  generateBundle() {
    for (const [name, isServer] of Object.entries({ node: true, browser: false }))
      this.emitFile({
        type: 'asset',
        fileName: `server/lit/${name}.js`,
        source: `export const isServer = ${isServer};\n`,
      });
  },
};

/** Writes which packages are inside the bundles, by their places in the lock file; the licences are theirs. */
const listPackages: Plugin = {
  name: 'list-packages',
  applyToEnvironment: ({ name }) => name === 'server',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) =>
      'modules' in chunk ? Object.entries(chunk.modules) : [],
    );
    const places = modules
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .flatMap(([id]) => /\/(node_modules\/.*(?<=node_modules\/)(?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
    this.emitFile({
      type: 'asset',
      fileName: 'server/bundled.json',
      source: `${JSON.stringify([...new Set(places)].sort(), null, 2)}\n`,
    });
  },
};

/** The service, KMA's formats and the command: for Node and edge runtimes, in parts that load when they are used. */
const server: EnvironmentOptions = {
  consumer: 'server',
  resolve: {
    conditions: ['node', 'import', 'module', 'default'],
    noExternal: true,
    external: INSTALLED,
  },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    emitAssets: true,
    lib: {
      entry: Object.fromEntries(
        ['server/index', 'server/node/index', 'kma/index', 'cli/nalssi'].map((file) => [
          file,
          `src/${file}.ts`,
        ]),
      ),
      formats: ['es'],
    },
    rolldownOptions: {
      external: (id) => INSTALLED.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { entryFileNames: '[name].js', chunkFileNames: 'server/parts/[name].js' },
    },
  },
};

/** Removes what tsc has compiled of the bundled folders; their types stay. */
const removeCompiled = (): void => {
  for (const folder of BUNDLED)
    for (const file of readdirSync(`dist/${folder}`, { recursive: true, encoding: 'utf8' }))
      if (/\.js(\.map)?$/.test(file)) rmSync(join('dist', folder, file));
};

/**
 * A second copy of a script, whose elements are all there, only places the tickers of its tags: it leaves before its copy
 * of Lit runs. `currentScript` is read from the prototype, since an element of the page may have that name. It declares nothing: its names would meet those of the minifier.
 */
const leaveIfDefined = (tags: readonly string[]): string => `
  if (customElements.get('nalssi-ticker')?.mountTickers && ${JSON.stringify(tags)}.every((tag) => customElements.get('nalssi-' + tag)))
    return customElements.get('nalssi-ticker').mountTickers(Reflect.get(Document.prototype, 'currentScript', document));`;

/** One classic script, which runs as `async` and as a module too. */
const embed = (file: string, tags: readonly string[]): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: 'dist/embed',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    sourcemap: true,
    lib: { entry: `src/embed/${file}.ts`, name: 'nalssi', formats: ['iife'], fileName: () => `${file}.js` },
    rolldownOptions: { output: { minify: true, postBanner: BANNER, intro: leaveIfDefined(tags) } },
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

/** The page for an iframe: `dist/embed/frame.html`, its script and its style sheet, which has the presets too. */
const FRAME = 'src/embed/frame';

const writeFrame: Plugin = {
  name: 'write-frame',
  applyToEnvironment: ({ name }) => name === 'frame',
  generateBundle() {
    const read = (file: string): string => readFileSync(pathOf(file), 'utf8');
    const css = minifyCss(read(`${FRAME}/frame.css`) + read('demo/assets/presets.css'));
    this.emitFile({ type: 'asset', fileName: 'frame.html', source: read(`${FRAME}/frame.html`) });
    this.emitFile({ type: 'asset', fileName: 'frame.css', source: css });
  },
};

const frame: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: 'dist/embed',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    lib: { entry: `${FRAME}/frame.ts`, name: 'nalssi', formats: ['iife'], fileName: () => 'frame.js' },
    rolldownOptions: { output: { minify: true } },
  },
};

/** Every build by the name of its environment. */
const BUILDS: Readonly<Record<string, EnvironmentOptions>> = {
  ...Object.fromEntries(
    Object.entries(EMBEDS).map(([file, tags]) => [file.replace('-', '_'), embed(file, tags)]),
  ),
  languages,
  frame,
  server,
};

export default defineConfig({
  publicDir: false,
  plugins: [minifyTemplates, guardLit, shareModules, importLit, listPackages, writeFrame],
  environments: BUILDS,
  builder: {
    buildApp: async ({ environments, build }) => {
      removeCompiled();
      for (const name of Object.keys(BUILDS)) await build(environments[name]!);
      // npm sets it at the first start, after which the package would not be the same.
      chmodSync('dist/cli/nalssi.js', 0o755);
    },
  },
});
