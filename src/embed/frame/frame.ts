/**
 * The script of `frame.html`, a page for an iframe that shows one element. The query of its address has the name of the
 * element (`element=board`, by default the ticker), its attributes, `preset`, and `size`, the text size in px.
 */
import type { NalssiErrorEvent } from '../../elements/shared/events.js';
import { page } from '../../page/document.js';
import { followColours, languageAround, mayLeadTo, tellHeight } from './surroundings.js';
import { wordsIn, type FrameWords } from './words.js';

const ELEMENTS = ['ticker', 'board', 'map', 'observation'];

const query = new URLSearchParams(location.search);
const name = query.get('element') ?? 'ticker';
const src = query.get('src');
const theme = query.get('theme');
const preset = query.get('preset');
const size = Number(query.get('size'));

const root = page.documentElement;
root.lang = query.get('lang') ?? languageAround() ?? 'ko';
const words = wordsIn(root.lang);

if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;
else followColours();

/** Puts a line of text on the page, and nothing else. */
const say = (text: string): void => {
  tellHeight();
  const note = page.createElement('p');
  note.className = 'note';
  note.textContent = text;
  page.querySelector('main')!.replaceChildren(note);
};

const reasonOf = ({ code, issues }: NalssiErrorEvent, { failed }: FrameWords): string => {
  const reason = failed[Object.hasOwn(failed, code) ? (code as keyof typeof failed) : 'other'];
  return code === 'http' ? `${issues[0]!.message}. ${reason}` : reason;
};

/**
 * The element with what the query says of it, and what is wrong, as long as it has nothing to show. That is above it, in
 * the part of the iframe that is seen whatever its height.
 */
const show = (tag: string, attributes: readonly string[], address: string): void => {
  const element = page.createElement(tag);
  for (const attribute of attributes) {
    const value = query.get(attribute);
    if (value !== null && (attribute !== 'link' || mayLeadTo(value))) element.setAttribute(attribute, value);
  }
  const note = page.createElement('p');
  note.className = 'note';
  // Until then the room that the page around has reserved is a better guess than the height of nothing.
  for (const name of ['nalssi-load', 'nalssi-error'])
    element.addEventListener(name, tellHeight, { once: true });
  element.addEventListener('nalssi-error', (event) => {
    if (!('feed' in element && element.feed)) note.textContent = `${address}: ${reasonOf(event, words)}`;
  });
  element.addEventListener('nalssi-load', () => (note.textContent = ''));
  page.querySelector('main')!.replaceChildren(note, element);
};

const start = async (): Promise<void> => {
  // More than a preset says, whose class is on the same element.
  if (size >= 8 && size <= 40) page.body.style.fontSize = `${size}px`;
  if (preset && /^\w+$/.test(preset)) page.body.classList.add(`nalssi-${preset}`);
  if (!ELEMENTS.includes(name)) say(words.noElement);
  else if (!src) say(words.noFeed);
  else {
    const tag = `nalssi-${name}`;
    const { observedAttributes } = (await customElements.whenDefined(tag)) as typeof HTMLElement & {
      readonly observedAttributes: readonly string[];
    };
    show(tag, observedAttributes, src);
  }
};

addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && say(words.noScript), true);
page.addEventListener('DOMContentLoaded', () => void start());
