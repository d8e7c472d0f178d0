/** Pages that name the ticker's place. */
import { expect } from '@open-wc/testing';
import { EMBED, type HostilePage, standsIn, tag } from './hostile-page.js';

export const PLACES: readonly HostilePage[] = [
  {
    name: 'a place before the tag, named by data-target',
    page: (url) => ({ html: `<div id="weather"></div><main>${tag(url, 'data-target="#weather"')}</main>` }),
    check: standsIn('weather'),
  },
  ...['', 'async', 'defer', 'type="module"'].map((attributes): HostilePage => ({
    name: `a place behind the tag in the head, named by data-target: ${attributes || 'blocking'}`,
    page: (url) => ({
      head: tag(url, `${attributes} data-target="#weather"`),
      html: '<main>기사</main><div id="weather"></div>',
    }),
    check: standsIn('weather'),
  })),
  {
    name: 'a place named by data-target that is not on the page',
    page: (url) => ({ html: `<p id="here">${tag(url, 'data-target="#nowhere"')}</p>` }),
    lines: [/^warn: nalssi: no element is #nowhere, named by data-target$/],
    check: standsIn('here'),
  },
  {
    name: 'a place named by a data-target that is no selector',
    page: (url) => ({ html: `<p id="here">${tag(url, 'data-target="#1"')}</p>` }),
    lines: [/^warn: nalssi: no element is #1, named by data-target$/],
    check: standsIn('here'),
  },
  {
    name: 'HTML that was saved with the ticker in its place',
    page: (url) => ({
      html: `<div id="weather"><nalssi-ticker src="${url}"></nalssi-ticker></div>${tag(url, 'data-target="#weather"')}`,
    }),
    check: standsIn('weather'),
  },
  {
    name: 'a tag that is called as nothing of ours, beside the script',
    page: (url) => ({
      html: `<script src="${EMBED}"></script><p id="here">${tag(url, '', '/__page/weather.js')}</p>`,
    }),
    check: (page) => {
      standsIn('here')(page);
      expect(page.tickers()[0]!.previousElementSibling!.localName).to.equal('script');
    },
  },
];
