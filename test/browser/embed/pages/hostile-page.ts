/** A page of the table in `pages.test.ts`. */
import { expect } from '@open-wc/testing';
import { rowTexts } from '../../ticker/ticker.js';
import type { Page, Setting } from '../page.js';

export const EMBED = '/dist/embed/nalssi.js';
export const ALL = '/dist/embed/nalssi-all.js';
/** The policy of a strict site. The name of Lit's policy is allowed once, since `allow-duplicates` is missing. */
export const STRICT =
  "default-src 'none'; script-src 'self' 'nonce-n'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

export interface HostilePage {
  /** What is hostile about it. */
  readonly name: string;
  /** Its body and the rest of it; `url` is the address of a feed that no other page uses. */
  readonly page: (url: string) => Content | Promise<Content>;
  /** How many tickers with rows it shows: one, unless given. */
  readonly tickers?: number;
  /** What its console has, line by line: nothing, unless given. */
  readonly lines?: readonly RegExp[];
  /** What its policy has refused: nothing, unless given. */
  readonly violations?: readonly RegExp[];
  /** What each of its uncaught errors is: there are none, unless given. */
  readonly errors?: RegExp;
  /** What else is checked, when its tickers have their rows. */
  readonly check?: (page: Page, url: string) => unknown;
}

export interface Content extends Setting {
  readonly html: string;
}

/** The script's tag with the feed of a page. */
export const tag = (url: string, attributes = '', src = EMBED): string =>
  `<script ${attributes} src="${src}" data-feed="${url}"></script>`;

export const ticker = (url: string, attributes = '', content = ''): string =>
  `<nalssi-ticker src="${url}" ${attributes}>${content}</nalssi-ticker>`;

/** Checks that the first ticker has these rows. */
export const hasRows =
  (...texts: readonly string[]) =>
  ({ tickers }: Page): unknown =>
    expect(rowTexts(tickers()[0]!)).to.deep.equal(texts);

/** Checks that each ticker is in the element of that `id`, in the order of the page. */
export const standsIn =
  (...ids: readonly string[]) =>
  ({ tickers }: Page): unknown =>
    expect(tickers().map(({ parentElement }) => parentElement!.id)).to.deep.equal(ids);
