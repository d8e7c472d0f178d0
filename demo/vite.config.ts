/** Builds the static demo and documentation site (`npm run site`, after a build). It works from any folder of a web server. */
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
    // The site's content security policy does not allow `data:` addresses.
    assetsInlineLimit: 0,
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
