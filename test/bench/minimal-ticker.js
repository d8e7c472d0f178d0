/* global clearTimeout, CSSStyleSheet, customElements, document, fetch, HTMLElement, matchMedia, setTimeout */
/**
 * The honest minimum: what a careful engineer writes by hand for one site in an afternoon. Condition, city and
 * temperature in one list, one row after the other, and a button that stops it. An update writes only the texts
 * that differ. No icons, no sentences, no date, no other language, and it trusts its feed.
 */
const INTERVAL = 4000;
const ROLL = { duration: 400, easing: 'ease' };

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .bar { display: flex; gap: .75em; height: 2.5em; line-height: 2.5em }
  .view { flex: 1; overflow: hidden }
  ul { margin: 0; padding: 0; list-style: none }
  li { height: 2.5em; white-space: nowrap }`);

const textsOf = ({ station, condition, temperature }) => [
  condition ?? '',
  station.name,
  temperature === null ? '–' : `${temperature.toFixed(1)}℃`,
];

class MinimalTicker extends HTMLElement {
  #list = document.createElement('ul');
  #button = document.createElement('button');
  #rows = []; // The text nodes of each row.
  #index = 0;
  #paused = matchMedia('(prefers-reduced-motion: reduce)').matches;
  #timer;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const [bar, view] = ['bar', 'view'].map((className) =>
      Object.assign(document.createElement('div'), { className }),
    );
    view.append(this.#list);
    bar.append(this.#button, view);
    root.append(bar);
    this.#button.onclick = () => (this.paused = !this.#paused);
    this.paused = this.#paused;
  }

  async connectedCallback() {
    document.addEventListener('visibilitychange', this.#run);
    this.#run();
    const src = this.getAttribute('src');
    if (src) this.feed = await (await fetch(src)).json();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#run);
    clearTimeout(this.#timer);
  }

  set paused(paused) {
    this.#paused = paused;
    this.#button.textContent = paused ? '재생' : '정지';
    this.#run();
  }

  set feed({ observations }) {
    observations.forEach((observation, index) => {
      const row = (this.#rows[index] ??= this.#addRow());
      textsOf(observation).forEach((text, part) => {
        if (row[part].data !== text) row[part].data = text;
      });
    });
    this.#rows.splice(observations.length).forEach(() => this.#list.lastChild.remove());
    this.#run();
  }

  #addRow() {
    const row = document.createElement('li');
    const parts = ['span', 'span', 'b'].map((name) => document.createElement(name));
    const texts = parts.map(() => document.createTextNode(''));
    parts.forEach((part, index) => part.append(texts[index]));
    row.append(parts[0], ' ', parts[1], ' ', parts[2]);
    this.#list.append(row);
    return texts;
  }

  #run = () => {
    clearTimeout(this.#timer);
    if (!this.#paused && !document.hidden && this.#rows.length > 1)
      this.#timer = setTimeout(() => this.#step(), INTERVAL);
  };

  #step() {
    const from = this.#index;
    this.#index = (from + 1) % this.#rows.length;
    const at = (index) => `translateY(${(-100 * index) / this.#rows.length}%)`;
    const first = `translateY(${100 * this.#rows.length}%)`;
    // Round the end the first row waits behind the last one.
    if (!this.#index) this.#list.firstChild.animate({ transform: [first, first] }, ROLL);
    this.#list.animate({ transform: [at(from), at(from + 1)] }, ROLL);
    this.#list.style.transform = at(this.#index);
    this.#run();
  }
}

customElements.define('minimal-ticker', MinimalTicker);
