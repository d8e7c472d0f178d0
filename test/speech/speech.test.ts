/**
 * What the screen reader Orca says of the elements, in text files beside this test, one a browser. With `SPEECH=retake`
 * they are written again; read the differences before they are committed.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { without } from '../tools/in-path.js';
import { BROWSERS } from './browsers.js';
import { transcribe } from './transcript.js';

/** The Orca that the files are of. Others have other words. */
const ORCA = '43';

const otherOrca = (): string | false => {
  const version = execFileSync('orca', ['--version'], { encoding: 'utf8' }).trim();
  return version.split('.')[0] !== ORCA && `The transcripts are of Orca ${ORCA}, and this is ${version}`;
};
const skip =
  without('orca', 'orca') || without('xdotool', 'xdotool') || without('openbox', 'openbox') || otherOrca();

describe('what Orca says', { concurrency: true }, () => {
  for (const browser of BROWSERS)
    it(`is as committed: transcripts/${browser}.txt`, { skip }, async () => {
      const file = new URL(`transcripts/${browser}.txt`, import.meta.url);
      const retake = process.env['SPEECH'] === 'retake';
      const record = readFileSync(file, 'utf8');
      const said = await transcribe(browser, record);
      if (retake) writeFileSync(file, said);
      else assert.equal(said, record);
    });
});
