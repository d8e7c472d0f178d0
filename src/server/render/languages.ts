import { ja } from '../../locale/ja.js';
import { provideLocale } from '../../locale/registry.js';
import { zhHans } from '../../locale/zh-hans.js';
import { zhHant } from '../../locale/zh-hant.js';

/** Makes every language of the package known here, where no page fetches one when it is asked for. */
export const provideLanguages = (): void => {
  for (const data of [ja, zhHans, zhHant]) provideLocale(data);
};
