/** The ticker alone, for an iframe: what its address asks for, as attributes of the element. */
import { PRESETS, THEMES } from '../builder/choice.js';

const ATTRIBUTES = ['stations', 'region', 'mode', 'limit', 'start', 'interval', 'unit', 'theme', 'lang'];

const query = new URLSearchParams(location.search);
const ticker = document.createElement('nalssi-ticker');
ticker.setAttribute('src', query.get('src') ?? 'feed.json');
for (const name of ATTRIBUTES) {
  const value = query.get(name);
  if (value !== null) ticker.setAttribute(name, value);
}

// Whoever makes up an address of this page does not make its readers follow a link to another site.
const link = query.get('link');
if (link && new URL(link, location.href).origin === location.origin) ticker.setAttribute('link', link);

const preset = PRESETS.find((name) => name && name === query.get('preset'));
if (preset) document.body.classList.add(`nalssi-${preset}`);
const theme = THEMES.find((name) => name !== 'auto' && name === query.get('theme'));
if (theme) document.documentElement.classList.add(theme);

document.querySelector('main')!.append(ticker);
