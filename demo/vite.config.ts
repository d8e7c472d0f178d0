/** The demo and docs site, static: `npm run site`, after a build. It works from any folder of any web server. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { site } from './site/plugin.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  base: './',
  publicDir: at('public'),
  plugins: [site()],
  build: {
    outDir: at('../dist-site'),
    emptyOutDir: true,
    target: 'es2022',
    // Strict policies know no `data:`; nor does anything here need a polyfill.
    assetsInlineLimit: 0,
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
