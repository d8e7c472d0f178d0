/** A page with only the ticker, for an iframe. The query of the address sets the attributes of the ticker. */
import { PRESETS, THEMES } from '../builder/choice.js';

const ATTRIBUTES = ['stations', 'region', 'mode', 'limit', 'start', 'interval', 'unit', 'theme', 'lang'];

const query = new URLSearchParams(location.search);
const ticker = document.createElement('nalssi-ticker');
ticker.setAttribute('src', query.get('src') ?? 'feed.json');
for (const name of ATTRIBUTES) {
  const value = query.get(name);
  if (value !== null) ticker.setAttribute(name, value);
}

// Only links to this origin are accepted: otherwise a forged address of this page could lead readers to another site.
const link = query.get('link');
if (link && new URL(link, location.href).origin === location.origin) ticker.setAttribute('link', link);

const preset = PRESETS.find((name) => name && name === query.get('preset'));
if (preset) document.body.classList.add(`nalssi-${preset}`);
const theme = THEMES.find((name) => name !== 'auto' && name === query.get('theme'));
if (theme) document.documentElement.classList.add(theme);

document.querySelector('main')!.append(ticker);
