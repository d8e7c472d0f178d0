import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';

const DOCUMENT = readFileSync('demo/docs/conformance.md', 'utf8');

/** Numbers of a principle's items, of which each guideline has so many. */
const numbered = (principle: number, counts: readonly number[]): string[] =>
  counts.flatMap((count, guideline) =>
    Array.from({ length: count }, (_, item) => `${principle}.${guideline + 1}.${item + 1}`),
  );

const KWCAG = [
  ...numbered(5, [1, 1, 3, 4]),
  ...numbered(6, [4, 2, 1, 4, 4]),
  ...numbered(7, [1, 2, 4]),
  ...numbered(8, [1, 1]),
];

/** Levels A and AA of WCAG 2.2; its numbers have holes, where AAA stands, and 4.1.1 is gone. */
const WCAG_A =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1
  2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`.split(/\s+/);
const WCAG_AA =
  `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7
  2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`.split(/\s+/);

interface Row {
  readonly number: string;
  readonly name: string;
  readonly cells: readonly string[];
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

/** The rows of all tables under a heading of the second level. */
const rowsOf = (heading: string): Row[] => {
  const section = DOCUMENT.split(/^## /m).find((one) => one.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| (\d+\.\d+\.\d+) ([^|]*?) *\|(.*)\|$/gm)].map(([, number, name, rest]) => {
    const cells = rest!.split('|').map((cell) => cell.trim());
    const tests = [...cells.at(-1)!.matchAll(/`([\w/-]+)`: “([^”]+)”/g)];
    return {
      number: number!,
      name: name!,
      cells,
      tests: tests.map(([, file, test]) => ({ file: `test/${file}.test.ts`, name: test! })),
    };
  });
};
const kwcag = rowsOf('KWCAG 2.2');
const wcag = rowsOf('WCAG 2.2');

const titles = new Map<string, readonly string[]>();
/** Names of a file's tests; of those that are made in a loop, what comes before the first variable. */
const titlesOf = (file: string): readonly string[] => {
  const known = titles.get(file);
  if (known) return known;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(it|test)$/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) found.push(title.text);
      if (title && ts.isTemplateExpression(title)) found.push(title.head.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true));
  titles.set(file, found);
  return found;
};

/** From a capital to a full stop, and more words than a heading has. */
const SENTENCES = /^[A-Z“](?:\S* ){3,}\S*\.$/;

describe('conformance table', () => {
  it('has the 33 items of KWCAG 2.2, by their Korean names', () => {
    assert.equal(KWCAG.length, 33);
    assert.deepEqual(
      kwcag.map(({ number }) => number),
      KWCAG,
    );
    for (const { number, name } of kwcag) assert.match(name, /^[가-힣 ]+$/, number);
  });

  it('has the 31 criteria of WCAG 2.2 at level A and the 24 at level AA', () => {
    assert.deepEqual([WCAG_A.length, WCAG_AA.length], [31, 24]);
    const at = (level: string) => wcag.filter(({ cells }) => cells[0] === level).map(({ number }) => number);
    assert.deepEqual(at('A'), WCAG_A);
    assert.deepEqual(at('AA'), WCAG_AA);
    assert.equal(wcag.length, 55);
  });

  it('has a test for what applies, and a reason for what does not', () => {
    for (const { number, cells, tests } of [...kwcag, ...wcag]) {
      const [applies, how] = cells.slice(-3);
      assert.match(applies!, /^(yes|no)$/, number);
      const [, above] = /^As (\d+\.\d+\.\d+) above\.$/.exec(how!) ?? [];
      if (above) assert.equal(kwcag.find((row) => row.number === above)?.cells.at(-3), applies, number);
      else assert.match(how!, SENTENCES, number);
      assert.equal(tests.length > 0, applies === 'yes', number);
    }
  });

  it('names tests that exist', () => {
    for (const { number, tests } of [...kwcag, ...wcag])
      for (const { file, name } of tests) {
        assert.ok(existsSync(file), `${number}: ${file}`);
        const there = titlesOf(file).some((title) => title.startsWith(name));
        assert.ok(there, `${number}: ${file} has no test “${name}”`);
      }
  });
});
