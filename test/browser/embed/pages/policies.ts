/** Pages whose policy, or whose scripts' host, keeps the script from its languages. */
import { expect } from '@open-wc/testing';
import { part } from '../../ticker/ticker.js';
import { until, type Page } from '../page.js';
import { EMBED, type HostilePage, tag } from './hostile-page.js';

/** Checks that the ticker speaks English, when the console has told why. */
const speaksEnglish = async ({ tickers, window }: Page): Promise<void> => {
  await until(() => window.witness.lines.length > 0, 'a line');
  expect(part(tickers()[0]!, 'base').lang).to.equal('en');
};

const hashOf = async (address: string): Promise<string> => {
  const bytes = await (await fetch(address)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
};

export const POLICIES: readonly HostilePage[] = [
  {
    name: 'Japanese, with the script from a host that does not allow its languages to be read',
    page: async (url) => {
      const elsewhere = await (await fetch('/__elsewhere')).text();
      return { lang: 'ja', html: tag(url, '', `${elsewhere}/nalssi.js`) };
    },
    lines: [/^warn: nalssi: no http:\S+\/locale\/ja\.js: .*Access-Control-Allow-Origin/],
    check: speaksEnglish,
  },
  {
    name: 'Japanese, with a policy that allows the hash of the script alone',
    page: async (url) => {
      const hash = await hashOf(EMBED);
      return {
        lang: 'ja',
        csp: `script-src 'nonce-n' '${hash}'`,
        html: tag(url, `integrity="${hash}" crossorigin`),
      };
    },
    lines: [/^warn: nalssi: no http:\S+\/locale\/ja\.js: .*Content-Security-Policy/],
    violations: [/^script-src/],
    check: speaksEnglish,
  },
];
