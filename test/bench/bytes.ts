/**
 * `npm run bench:bytes`: what each part of `nalssi.js` adds to the bytes that a page downloads. A character of the script
 * belongs to the source from which its map says that it comes. The parts share the compressed size by their characters.
 */
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

const FILE = 'dist/embed/nalssi.js';

/** The parts, each with what the sources of it have in their paths; the first that fits counts. */
const PARTS: readonly (readonly [part: string, paths: RegExp])[] = [
  ['Lit', /node_modules\//],
  ['Style sheets of the line', /(ticker|theme|controls|narrow|modes)\.styles/],
  ['Panel with all stations', /panel|shared\/regions|row-focus|keys/],
  ['Conditions and icons, by day and night', /conditions\//],
  ['Marquee and strip', /modes\/(marquee|strip|drag|pace)|copy/],
  ['Request, polling and retries', /client\//],
  ['Check of the feed', /feed\//],
  ['English, and the choice of a language', /locale\/(en|registry)|romanize|language-controller/],
  ['Korean, and the words for numbers, times and rows', /locale\/|row-text/],
  ['One tag, and languages in files of their own', /embed\/(mount|script|nalssi)/],
  ['Pages that change or shadow what the script uses', /around-lit|style-sheets|restore|page\//],
  ['Server-rendered start, hints, messages, focus', /prerendered|hints|message|focus|announcer/],
  ['Names and regions of stations', /stations\//],
  ['Templates of the line', /templates/],
  ['Roll, pauses, rows in stages and the element itself', /./],
];

const code = readFileSync(FILE, 'utf8');
const map = new SourceMap(JSON.parse(readFileSync(`${FILE}.map`, 'utf8')) as SourceMapPayload);
const characters = new Map<string, number>(PARTS.map(([part]) => [part, 0]));
for (const [line, text] of code.split('\n').entries())
  for (let column = 0; column < text.length; column++) {
    const entry = map.findEntry(line, column);
    if (!('originalSource' in entry)) continue;
    const [part] = PARTS.find(([, paths]) => paths.test(entry.originalSource))!;
    characters.set(part, characters.get(part)! + 1);
  }
const all = [...characters.values()].reduce((sum, count) => sum + count, 0);
const brotli = brotliCompressSync(code).length;
console.log('| Part | Share | Bytes of brotli |\n| --- | ---: | ---: |');
for (const [part, count] of [...characters].sort(([, one], [, other]) => other - one))
  console.log(`| ${part} | ${((100 * count) / all).toFixed(0)} % | ${Math.round((brotli * count) / all)} |`);
console.log(`| All | 100 % | ${brotli} |`);
