/** What a page downloads at most, in bytes of brotli at quality 11. */
export const BUDGETS: Readonly<Record<string, number>> = {
  'dist/embed/nalssi.js': 12_500,
  'dist/embed/nalssi-all.js': 22_000,
  'dist/embed/locale/ja.js': 2_000,
  'dist/embed/locale/zh-hans.js': 2_000,
  'dist/embed/locale/zh-hant.js': 2_000,
};
