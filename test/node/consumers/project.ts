/** Projects that use the packed package, as an editor of theirs would have them: one framework in each. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { WHOLE } from '../../tools/whole.js';

/** What each framework's project installs. Nothing else can be imported in it. */
const PACKAGES = {
  react: ['react', 'react-dom', '@types/react', '@types/react-dom'],
  preact: ['preact'],
  solid: ['solid-js'],
  vue: ['vue', 'vite', '@vitejs/plugin-vue'],
  svelte: ['svelte', 'vite', '@sveltejs/vite-plugin-svelte'],
  lit: ['lit'],
  late: ['react', 'react-dom', '@types/react', '@types/react-dom', 'preact', 'vue'],
  'react-server': ['react', 'react-dom', '@types/react', '@types/react-dom'],
  'vue-server': ['vue', 'vite', '@vitejs/plugin-vue'],
};

export type Framework = keyof typeof PACKAGES;
/** Those that write the first HTML on a server and take it over in the browser: their server's file. */
export const SERVERS: Partial<Record<Framework, string>> = {
  'react-server': 'server.tsx',
  'vue-server': 'server.ts',
};
/** Those whose page is built and driven. */
export const PAGES: readonly Framework[] = WHOLE
  ? ['react', 'preact', 'vue', 'svelte', 'lit']
  : ['react', 'vue', 'lit'];
/** Those whose element is defined only after they have rendered its tag. */
export const LATE: readonly Framework[] = WHOLE ? ['late'] : [];
/** Those whose types are checked; the checkers of Vue and Svelte take many times as long. */
export const TYPES: readonly Framework[] = WHOLE
  ? (Object.keys(PACKAGES) as Framework[]).filter((name) => !LATE.includes(name))
  : ['react', 'react-server', 'lit'];

const SOURCES = 'test/consumers';
const SHARED = ['tsconfig.json', 'feeds.ts', 'wrong.ts'];

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };

/** Packs this package into `folder`; answers the tarball's path. */
export const pack = (folder: string): string => {
  const options = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const packed = execFileSync('npm', options, { encoding: 'utf8', timeout: 300_000 });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  return join(folder, filename);
};

export class Projects {
  readonly #folder = mkdtempSync(join(tmpdir(), 'nalssi-consumers-'));

  constructor() {
    execFileSync('tar', ['-xzf', pack(this.#folder), '-C', this.#folder]);
  }

  /** Folder of the framework's sources, with the packages it may import. */
  create(framework: Framework): string {
    const root = join(this.#folder, framework);
    const modules = join(root, 'node_modules');
    cpSync(join(this.#folder, 'package'), join(modules, 'nalssi'), { recursive: true });
    for (const name of new Set([...PACKAGES[framework], ...Object.keys(dependencies)])) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(resolve('node_modules', name), join(modules, name));
    }
    for (const file of [...SHARED, framework]) {
      cpSync(join(SOURCES, file), join(root, file), { recursive: true });
    }
    return join(root, framework);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
