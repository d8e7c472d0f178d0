/** The pages of the mock newspapers, files of `demo/` with a feed of their own. */
export const NEWS_PAGES = ['index.html', 'weather.html', 'weather.ko.html', 'local.html', 'local.ko.html'];
