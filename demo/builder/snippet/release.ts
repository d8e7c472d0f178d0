import { folderOf } from '../addresses.js';
import type { Choice } from '../choice.js';
import { attributesOf } from './attributes.js';

/** What the build knows of the published scripts. */
export interface Release {
  readonly version: string;
  /** Name of the npm package's file, which the site offers. */
  readonly file: string;
  /** Hashes of `nalssi.js` and `nalssi-all.js`, for `integrity`. */
  readonly integrity: Readonly<Record<'ticker' | 'all', string>>;
}

/** `nalssi.js` has the ticker, `nalssi-all.js` every element. */
export const scriptUrl = ({ folder, element }: Choice): string =>
  `${folderOf(folder)}${element === 'ticker' ? 'nalssi.js' : 'nalssi-all.js'}`;

/** Address of the page for an iframe, with the choice in its query. */
export const frameUrl = (choice: Choice): string => {
  const { element, feed, folder, preset, size } = choice;
  const query = new URLSearchParams([['src', feed], ...attributesOf(choice).map((one) => [...one])]);
  if (element !== 'ticker') query.set('element', element);
  if (preset) query.set('preset', preset);
  if (size) query.set('size', String(size));
  return `${folderOf(folder)}frame.html?${query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`;
};
