import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Named {
  readonly name: string;
}
interface Declaration extends Named {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly members?: readonly (Named & { readonly kind: string })[];
}
interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}

const ATTRIBUTES = ['src', 'mode', 'stations', 'region', 'interval', 'unit', 'theme', 'paused'];
const EVENTS = ['load', 'error', 'stale', 'change', 'pause', 'play', 'toggle'].map(
  (name) => `nalssi-${name}`,
);
const METHODS = ['play', 'pause', 'next', 'previous', 'refresh'];
const PARTS = 'base date observed-at list row condition icon city temperature source controls status'.split(
  ' ',
);

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const declarations = modules.flatMap((module) => module.declarations ?? []);
const ticker = declarations.find(({ tagName }) => tagName === 'nalssi-ticker');

const names = (list: readonly Named[] = []): string[] => list.map(({ name }) => name);
const lacking = (contract: readonly string[], list: readonly Named[] = []): string[] =>
  contract.filter((name) => !names(list).includes(name));

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const TAGS = ['board', 'condition-icon', 'map', 'observation', 'ticker'].map((name) => `nalssi-${name}`);
const MODES = ['roll', 'marquee', 'strip'];

describe('the data for editors', () => {
  it('has the tags and values of attributes for VS Code', () => {
    const { tags } = readJson('dist/vscode.html-custom-data.json') as {
      tags: (Named & { attributes: (Named & { values: Named[] })[] })[];
    };
    assert.deepEqual(names(tags), TAGS);
    const { attributes } = tags.at(-1)!;
    assert.deepEqual(lacking(ATTRIBUTES, attributes), []);
    const valuesOf = (wanted: string) => names(attributes.find(({ name }) => name === wanted)!.values);
    assert.deepEqual(valuesOf('mode'), MODES);
    assert.deepEqual(valuesOf('unit'), ['c', 'f']);
    // What a script sets, and nobody writes in HTML, is no value.
    assert.deepEqual(valuesOf('stations'), []);
  });

  it('has custom properties and parts for VS Code', () => {
    const { properties, pseudoElements } = readJson('dist/vscode.css-custom-data.json') as {
      properties: Named[];
      pseudoElements: Named[];
    };
    assert.ok(names(properties).includes('--nalssi-color'));
    assert.ok(names(pseudoElements).includes('::part(temperature)'));
  });

  it('has the same for JetBrains, where package.json says', () => {
    const { 'web-types': file } = readJson('package.json') as { 'web-types': string };
    const { contributions } = readJson(file) as {
      contributions: {
        html: { elements: (Named & { attributes: (Named & { value: { type: string } })[] })[] };
      };
    };
    const { elements } = contributions.html;
    assert.deepEqual(names(elements), TAGS);
    const mode = elements.at(-1)!.attributes.find(({ name }) => name === 'mode')!;
    assert.equal(mode.value.type, MODES.map((value) => `'${value}'`).join(' | '));
  });
});

describe('custom-elements.json', () => {
  it('names the ticker by its tag', () => {
    assert.ok(ticker, `tags: ${declarations.map(({ tagName }) => tagName).join(', ')}`);
  });

  it('lists the attributes, events, parts and methods of the contract', () => {
    assert.deepEqual(lacking(ATTRIBUTES, ticker?.attributes), []);
    assert.deepEqual(lacking(EVENTS, ticker?.events), []);
    assert.deepEqual(lacking(PARTS, ticker?.cssParts), []);
    const methods = ticker?.members?.filter(({ kind }) => kind === 'method');
    assert.deepEqual(lacking(METHODS, methods), []);
  });

  it('lists nothing internal and nothing twice', () => {
    for (const { name, attributes, members, cssParts, events } of declarations) {
      for (const list of [attributes, members, cssParts, events]) {
        assert.deepEqual(
          names(list).filter((one) => /^[_#]/.test(one)),
          [],
          name,
        );
        assert.equal(new Set(names(list)).size, names(list).length, `${name}: ${names(list).join(' ')}`);
      }
    }
  });

  it('names the files that a package user imports', () => {
    assert.deepEqual(
      modules.map(({ path }) => path).filter((path) => !path.startsWith('dist/')),
      [],
    );
  });
});
