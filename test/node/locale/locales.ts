/** The languages as the elements use them. */
import { localeFor } from '../../../src/locale/registry.js';

export const ko = localeFor('ko');
export const en = localeFor('en');
export { localeFor };
