import { isOnSite, originOf } from '../addresses.js';
import type { Choice } from '../choice.js';
import { cssOf } from './css.js';
import { htmlOf } from './html.js';
import type { Release } from './release.js';
import { scriptOf } from './script.js';

/** The code that an editor copies, by where it goes. */
export interface Snippet {
  readonly html: string;
  readonly css: string;
  /** For a script of the page; null where the form needs none. */
  readonly js: string | null;
  /** Directives that the page's content security policy has to contain. */
  readonly csp: string;
}

const sourceOf = (address: string, site: string): string =>
  isOnSite(address, site) ? "'self'" : originOf(address)!;

const policyOf = ({ form, feed, folder, site, trusted }: Choice): string => {
  if (form === 'iframe') return `frame-src ${sourceOf(folder, site)}`;
  const script = form === 'npm' ? "'self'" : sourceOf(folder, site);
  const types = trusted ? '; trusted-types lit-html' : '';
  return `script-src ${script}; connect-src ${sourceOf(feed, site)}${types}`;
};

/** The code for a choice; null where no city is chosen. `look` contains the declarations of its preset. */
export const snippetOf = (choice: Choice, release: Release, look: string): Snippet | null =>
  choice.scope === 'cities' && choice.stations.length === 0
    ? null
    : {
        html: htmlOf(choice, release),
        css: cssOf(choice, look),
        js: scriptOf(choice),
        csp: policyOf(choice),
      };
