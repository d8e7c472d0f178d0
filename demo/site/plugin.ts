import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { DOWNLOAD, downloadZip, npmPackage, PACKAGE, versioned } from './download.js';
import { VERSION } from './facts.js';
import { filesLinkedFrom } from './markdown.js';
import { NEWS_PAGES } from './news.js';
import { sitePages } from './pages.js';
import { policyText } from './policy.js';
import { LOCAL_SAMPLE, SAMPLE, sampleFeed } from './sample.js';

const DEMO = fileURLToPath(new URL('../', import.meta.url));
const DIST = new URL('../../dist/', import.meta.url);

/** Vite plugin that adds the generated pages, the built scripts in a folder named by version, the downloads, and the sample feeds. */
export const site = (): Plugin => {
  const pages = new Map([...sitePages()].map(([path, html]) => [DEMO + path, html]));
  return {
    name: 'site',
    config: () => ({
      build: { rolldownOptions: { input: [...NEWS_PAGES.map((file) => DEMO + file), ...pages.keys()] } },
    }),
    resolveId: (id) => (pages.has(id) ? id : null),
    load: (id) => pages.get(id) ?? null,
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) =>
        html
          .replaceAll('%VERSION%', VERSION)
          .replace(
            '<meta charset="utf-8" />',
            (charset) =>
              `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policyText(path)}" />`,
          ),
    },
    generateBundle() {
      const emit = (fileName: string, source: string | Uint8Array): void => {
        this.emitFile({ type: 'asset', fileName, source });
      };
      for (const folder of ['', 'locale/'])
        for (const file of readdirSync(new URL(`embed/${folder}`, DIST)).filter((name) =>
          /\.(js|map|css|html)$/.test(name),
        ))
          emit(`embed/${VERSION}/${folder}${file}`, readFileSync(new URL(`embed/${folder}${file}`, DIST)));
      for (const file of new Set([...pages.values()].flatMap(filesLinkedFrom)))
        // The mark of UTF-8, because servers send such files without a charset.
        emit(`files/${file}.txt`, `\uFEFF${versioned(file)}`);
      emit(DOWNLOAD, downloadZip());
      emit(PACKAGE, npmPackage());
      emit('feed.json', JSON.stringify(sampleFeed(SAMPLE)));
      emit('local.json', JSON.stringify(sampleFeed(LOCAL_SAMPLE)));
    },
  };
};
