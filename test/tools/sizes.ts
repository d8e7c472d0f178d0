/** Prints what the build has made: size and `integrity` of each script for a tag, and what an import costs a page. */
import { readdirSync } from 'node:fs';
import { fillFacts, importSize, integrityOf } from '../../demo/site/facts.js';

for (const name of readdirSync('dist/embed').filter((one) => one.endsWith('.js'))) {
  const file = `dist/embed/${name}`;
  const size = fillFacts(`<!-- fact:brotli ${file} --><!-- /fact -->`).replace(/<.*?>/g, '');
  console.log(`${file.padEnd(40)} ${size.padStart(8)}  ${integrityOf(file)}`);
}

const IMPORTS = [
  ...['board', 'condition-icon', 'map', 'observation', 'ticker'].map(
    (one) => `import 'nalssi/define/${one}'`,
  ),
  `import 'nalssi/define'`,
  `import { parseFeed } from 'nalssi'`,
  `import { parseFeed } from 'nalssi/feed'`,
];
for (const line of IMPORTS) {
  // Exported, so that what is imported counts as used.
  const size = importSize(line.replace('import {', 'export {'));
  console.log(`${line.padEnd(40)} ${size.padStart(8)}`);
}
console.log('Sizes are brotli. An import includes what it needs of Lit and zod.');
