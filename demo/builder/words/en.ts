import type { BuilderWords } from './ko.js';

export const en: BuilderWords = {
  steps: 'Steps',
  step: { cities: 'Cities', look: 'Look', files: 'Files to upload', paste: 'Paste' },

  which: 'Cities',
  scope: {
    cities: 'Chosen cities',
    default16: 'The usual 16',
    capitals: 'Capitals',
    region: 'One region',
    all: 'All of Korea',
  },
  oneCity: 'Shows one city: the first of those that you choose.',
  search: 'Find a city (Korean or English name)',
  found: (count) => (count ? `${count} found` : 'No city found. Try a shorter part of its name.'),
  chosen: (count) => `${count} chosen, in this order`,
  none: 'No cities chosen. Choose cities from the list or the map.',
  noneToPaste: 'There is no code, because no city is chosen. Choose cities in step 1.',
  reorder: (name) => `Reorder ${name}`,
  reorderHint: 'Drag a handle, or press the arrow keys on it, to change the order.',
  moved: (name, place, count) => `${name}: ${place} of ${count}`,
  remove: (name) => `Deselect ${name}`,
  add: (region) => `Select all of ${region}`,
  drop: (region) => `Deselect all of ${region}`,
  clear: 'Deselect all',
  map: (count) => `Map: ${count} chosen`,
  mapHint: 'Click a dot on the map to select it. Click it again to deselect it.',
  sources: 'Services of KMA that have these cities, and the requests they take',
  sourcesHint:
    'They are requested once an hour, however many readers there are. Of a city without a weather station, the sky is a forecast and not an observation.',
  calls: (count) => `${count} ${count === 1 ? 'request' : 'requests'} an hour`,
  without: (names) => `Without ${names}`,
  region: 'Region',

  element: 'Element',
  elements: { ticker: 'Ticker', board: 'Board', map: 'Map', observation: 'One city' },
  elementHints: {
    ticker: 'One line, for a header.',
    board: 'Many cities at once, grouped by region.',
    map: 'Many cities on a map.',
    observation: 'One city, large.',
  },
  mode: 'Motion',
  modes: { roll: 'One at a time', marquee: 'Marquee', strip: 'Scrolling strip' },
  layout: 'Layout',
  layouts: { grid: 'Grid', list: 'List', table: 'Table' },
  interval: 'Seconds per city',
  limit: 'Maximum number of cities',
  unlimited: 'No limit',
  start: 'First city shown',
  first: 'First in the list',
  link: 'Link target of a city',
  linkHint: 'For example /weather?city={name} or /weather/{id}. Leave empty for no links.',
  preset: 'Style',
  presets: {
    '': 'Plain',
    newspaper: 'Newspaper',
    broadcast: 'Broadcast',
    portal: 'Portal',
    monochrome: 'Monochrome',
  },
  theme: 'Theme',
  themes: { auto: 'Same as page', light: 'Light', dark: 'Dark' },
  unit: 'Unit',
  lang: 'Language',
  ofPage: 'Same as page',
  size: 'Text size (px)',
  sizeOfPage: 'Same as page',
  between: (min, max) =>
    max === Infinity ? `Enter a number of at least ${min}.` : `Enter a number from ${min} to ${max}.`,
  whole: (min, max) =>
    max === Infinity
      ? `Enter a whole number of at least ${min}.`
      : `Enter a whole number from ${min} to ${max}.`,

  download: (file, size) => `Download ${file} (${size})`,
  downloadHint:
    'Unpack it, and upload the files to the root folder of your site (public_html, www or similar) by FTP.',
  filesFrom: 'In the zip',
  filesTo: 'Address on your site',
  embedFolder: 'The whole folder embed',
  sampleFeed: 'weather.sample.json (sample data)',
  feedLater: 'Once the page looks right, replace it by the observations of each hour.',
  guide: 'Getting started',
  feedLaterEnd: ' explains how.',
  npmFiles: 'With npm, the folder embed need not be uploaded. Upload the feed alone.',
  folder: 'Address of the uploaded folder embed',
  folderHint: 'Change it if you upload the folder to another place or to a CDN.',
  feed: 'Address of the feed',
  feedHint: 'Address of the observations (JSON).',
  site: 'Address of your site (optional)',
  siteHint:
    'For example https://www.news.example. It is used to try the feed, and to tell whether the addresses above are of the same site.',
  try: 'Try the address',
  trying: 'Trying…',
  open: 'Open the address',
  findings: {
    good: (rows, hour) => `Good: ${rows} cities, observed at ${hour}.`,
    old: (rows, hour) =>
      `This is a feed, but an old one (observed at ${hour}, ${rows} cities). The ticker dims it or stands still. Check the job (cron) that writes the feed every hour.`,
    missing: (names) => `Chosen cities that the feed lacks: ${names}`,
    http: (status) =>
      status === 404
        ? 'There is no file at this address (404). Check the folder and the name of the file.'
        : `The server answered with an error (${status}).`,
    notJson: 'This is not JSON. Check what is in the file.',
    page: 'This is a web page and not JSON. The server may answer unknown addresses with its front page or a login.',
    notFeed: (code, path) => `This is JSON, but not a feed (${[path, code].filter(Boolean).join(': ')}).`,
    closed:
      'The server answers, but does not let other sites read the answer (CORS), so it cannot be checked here. That is fine if the ticker is on a page of the same site: open the address and look. From another site, the header Access-Control-Allow-Origin is needed.',
    unreachable: 'No connection. Check the address and the server.',
    mixed: 'An https page cannot read an http address. Serve the feed by https too.',
    noSite: 'This address is relative to your site. Enter the address of your site to try it.',
  },
  addressErrors: {
    'not-an-address': 'This is not an address, or it has characters that addresses cannot have.',
    file: 'This is the path of a file on your computer, which readers cannot open. Upload the file and enter its address there.',
    scheme: 'Enter an address that begins with http, https or /.',
    needed: 'Enter an address.',
    absolute: 'Enter the address of your site, beginning with https://.',
  },
  addressWarnings: {
    'this-computer': 'Only this computer or your own network can open this address. Readers cannot.',
    insecure: 'This is an http address, which https pages do not load.',
  },

  form: 'Install method',
  forms: { 'one-tag': 'One tag', tag: 'Tag and script', npm: 'npm', iframe: 'iframe' },
  formHints: {
    'one-tag': 'Paste it into a field of your CMS. The ticker appears in the place of the script.',
    tag: 'Put the tag where the weather should be, and the script once on the page. Without JavaScript, the content of the tag is shown.',
    npm: 'For sites with a bundler. The tag is the same in every framework.',
    iframe:
      'For a CMS that removes scripts. The panel of all cities is not available. If you can add one script, the height follows the content.',
  },
  install: 'Install',
  installHint:
    'It is not in the npm registry yet. Install the file that npm ci && npm run build && npm pack make in the repository.',
  html: 'HTML',
  css: 'CSS: reserves the height, to avoid layout shift',
  cssOther: 'CSS',
  js: 'JavaScript',
  jsFrame: 'JavaScript (optional): gives the iframe the height of its content',
  csp: 'For sites with a content security policy (CSP): to add to it',
  trusted: 'The CSP has Trusted Types',
  corsScript: (origin) =>
    `${origin} is another site than the page. Its server has to send the header Access-Control-Allow-Origin for the script and the languages. The integrity value is that of this version alone.`,
  corsFeed: (origin) => `${origin}, where the feed is, has to send the header Access-Control-Allow-Origin.`,
  frameFeed: 'If frame.html is on another site, the address of the feed has to begin with https:// too.',
  frameTheme:
    'If frame.html is on another site, it cannot tell whether the page is light or dark. Choose the light or the dark theme.',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not copy. Select the code and copy it yourself.',
  share: 'The address of this page contains all your choices. Copy it to share them.',

  preview: 'Preview',
  ground: 'Background of the preview',
  grounds: { light: 'Light', dark: 'Dark', coloured: 'Colour', narrow: 'Mobile' },
  paper: 'The Hanbit News',
  sections: ['Politics', 'Business', 'Society', 'Culture'],
  searchHere: 'Search',
  previewHint:
    'Sample data from a past hour. On your page, the ticker shows the age of old data and stops moving.',
};
