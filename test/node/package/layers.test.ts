import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

interface Layer {
  /** Folders of `src`, or single files of them. */
  readonly layers: readonly string[];
  /** Packages whose code it may run; types of any may be imported everywhere. */
  readonly packages: readonly string[];
}

const NODE = 'node:';

/** Folders whose code ships with its libraries inside. */
const BUNDLED = ['server', 'kma', 'cli'];

const codes = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** The table of CONTRIBUTING.md: what each folder of `src` may import, itself aside. */
const LAYERS: Record<string, Layer> = Object.fromEntries(
  [
    ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(
      /^\| `src\/([\w.-]+)\/?` *\|[^|]*\|([^|]*)\|([^|]*)\|$/gm,
    ),
  ].map(([, folder, layers, packages]) => [folder!, { layers: codes(layers!), packages: codes(packages!) }]),
);

/** zod is larger than the whole ticker: it stays in files that no browser bundle reaches. */
const ZOD_FILES = ['feed/zod-schema.ts', 'feed/index.ts', 'cli/commands/validate.ts'];

interface Import {
  /** The file that imports, from `src`. */
  readonly from: string;
  /** A package or `node:` module, or a file from `src` without its extension. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly isType: boolean;
}

/** Every `import`, `export from` and `import()` of a file; a computed `import()` has no target to judge. */
const importsOf = (from: string): Import[] => {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, isType: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const isPackage = !specifier.text.startsWith('.');
    const to = isPackage ? specifier.text : join(dirname(from), specifier.text).replace(/\.js$/, '');
    found.push({ from, to, isPackage, isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, readFileSync(join('src', from), 'utf8'), ts.ScriptTarget.ES2022));
  return found;
};

const layerOf = (file: string): string => file.split('/')[0]!;
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const imports = files.flatMap(importsOf);
const values = imports.filter(({ isType }) => !isType);

const within = (name: string, allowed: readonly string[]): boolean =>
  allowed.some((one) => name === one || name.startsWith(one.endsWith(':') ? one : `${one}/`));
const show = (bad: readonly Import[]): string[] => bad.map(({ from, to }) => `${from} imports ${to}`);

describe('layers of src', () => {
  it('are all in the table', () => {
    assert.deepEqual(
      [...new Set(files.map(layerOf))].filter((layer) => !Object.hasOwn(LAYERS, layer)),
      [],
    );
  });

  it('import only the layers beneath them, types included', () => {
    const bad = imports.filter(({ from, to, isPackage }) => {
      const layer = layerOf(from);
      return !isPackage && !within(to, [layer.replace(/\.ts$/, ''), ...(LAYERS[layer]?.layers ?? [])]);
    });
    assert.deepEqual(show(bad), []);
  });

  it('import define nowhere but in the embeds and the wrappers', () => {
    const bad = imports.filter(
      ({ from, to }) => within(to, ['define']) && !['define', 'embed', 'wrappers'].includes(layerOf(from)),
    );
    assert.deepEqual(show(bad), []);
  });

  it('run only the packages that belong to them', () => {
    const bad = values.filter(
      ({ from, to, isPackage }) =>
        isPackage && !to.startsWith('zod') && !within(to, LAYERS[layerOf(from)]?.packages ?? []),
    );
    assert.deepEqual(show(bad), []);
  });

  it('need all that the table allows them', () => {
    const unused = Object.entries(LAYERS).flatMap(([layer, { layers, packages }]) => {
      const used = imports.filter(({ from }) => layerOf(from) === layer);
      return [...layers, ...packages]
        .filter((one) => !used.some(({ to }) => within(to, [one])))
        .map((one) => `${layer} does not import ${one}`);
    });
    assert.deepEqual(unused, []);
  });

  it('run zod nowhere but in the contract', () => {
    assert.deepEqual(
      show(values.filter(({ from, to }) => to.startsWith('zod') && !ZOD_FILES.includes(from))),
      [],
    );
  });

  it('keep zod out of reach of a browser', () => {
    const beneath = (file: string, seen: Set<string>): Set<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      for (const { from, to, isPackage } of values)
        if (from === file && !isPackage) beneath(`${to}.ts`, seen);
      return seen;
    };
    const browserLayers = [
      'index.ts',
      'page',
      'client',
      'controllers',
      'locale',
      'elements',
      'define',
      'embed',
      'wrappers',
    ];
    const starts = files.filter((file) => browserLayers.includes(layerOf(file)));
    const bad = starts.filter((file) => ZOD_FILES.some((zod) => beneath(file, new Set()).has(zod)));
    assert.deepEqual(bad, []);
  });

  it('run exactly the packages that are installed or bundled with them', () => {
    const packageOf = (name: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0];
    const run = values
      .filter(({ to, isPackage }) => isPackage && !to.startsWith(NODE))
      .map(({ from, to }) => ({ name: packageOf(to), isBundled: BUNDLED.includes(layerOf(from)) }));
    const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: object;
      peerDependencies: object;
    };
    const installed = Object.keys({ ...dependencies, ...peerDependencies });
    const inBundles = (JSON.parse(readFileSync('dist/server/bundled.json', 'utf8')) as string[]).map(
      (place) => place.replace(/.*node_modules\//, ''),
    );
    assert.deepEqual(
      installed.filter((one) => !run.some(({ name }) => name === one)),
      [],
    );
    const bad = run.filter(
      ({ name, isBundled }) => !installed.includes(name) && !(isBundled && inBundles.includes(name)),
    );
    assert.deepEqual(bad, []);
  });

  it('have elements that do not import each other', () => {
    const elementOf = (file: string): string | undefined => /^elements\/([^/]+)\//.exec(file)?.[1];
    const bad = imports.filter(({ from, to, isPackage }) => {
      const [one, other] = [elementOf(from), elementOf(to)];
      return !isPackage && one !== undefined && ![undefined, 'shared', one].includes(other);
    });
    assert.deepEqual(show(bad), []);
  });
});
