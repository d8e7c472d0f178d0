/* global LOOK, clearTimeout, CSSStyleSheet, customElements, document, fetch, HTMLElement, IntersectionObserver, matchMedia, setTimeout */
/**
 * The like-for-like yardstick: a ticker as a good engineer writes it by hand for one site, without a library. Same elements in
 * the same places, same rows for the eye and the ear, same style sheet and icons, same controls, same roll by
 * one finite animation that rests between rows, same pauses. In Korean and ℃ only, one mode, no panel, no word for old data
 * or for a failure, and it trusts its feed.
 */
import { isNight } from '../../src/conditions/daylight.ts';

const INTERVAL = 4000;
const ROLL = { duration: 400, easing: 'cubic-bezier(.3, 0, .2, 1)', fill: 'forwards' };
const LAYERS = ['warm', 'ink', 'wet'];
const ICONS = {
  stop: 'M5 3.500v9M11 3.500v9',
  play: 'M5 3l7.500 5-7.500 5z',
  previous: 'M3.500 10l4.500-4.500 4.500 4.500',
  next: 'M3.500 6l4.500 4.500 4.500-4.500',
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(LOOK.css);

const template = (html) => Object.assign(document.createElement('template'), { innerHTML: html });
const button = (label, d) =>
  `<button part="control" class="control" type="button" aria-label="${label}" title="${label}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${d}"></path></svg></button>`;
const frame = template(
  `<div part="base" class="base roll auto fresh" lang="ko" role="group" aria-label="도시별 날씨"><div part="controls" class="controls">${button('정지', ICONS.stop)}${button('이전', ICONS.previous)}${button('다음', ICONS.next)}</div><div class="meta"><time part="date" class="date"></time> <span part="observed-at" class="observed-at"></span></div><div class="window"><div class="track"><ul part="list" class="list" role="list"></ul></div></div><a part="source" class="source" rel="noopener"></a></div>`,
);
const row = template(
  `<li><span part="row" class="row" aria-hidden="true"><svg part="icon" class="icon" viewBox="0 0 24 24" aria-hidden="true">${LAYERS.map((layer) => `<path class="${layer}"></path>`).join('')}</svg><span part="condition" class="condition"></span><span part="city"></span> <span part="temperature" class="temperature"></span></span><span class="spoken"></span></li>`,
);

const kst = new Intl.DateTimeFormat('ko', {
  timeZone: 'Asia/Seoul',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
  hour: 'numeric',
  hourCycle: 'h23',
});

const spokenTemperature = (celsius) => `${celsius < 0 ? '영하 ' : ''}${Math.abs(celsius).toFixed(1)}도`;
const sentence = ({ station, condition, temperature }) => {
  const known = [];
  if (condition !== null) known.push(LOOK.conditions[condition]?.spoken ?? condition);
  if (temperature !== null) known.push(spokenTemperature(temperature));
  if (!known.length) known.push('관측 자료 없음');
  return `${station.name}, ${known.join(', ')}`;
};

/** Writes text where it differs, into the text node that is there. */
const write = (element, text) => {
  const node = element.firstChild;
  if (!node) element.append(text);
  else if (node.data !== text) node.data = text;
};

/** One row, which writes only what has changed. */
class Row {
  element = row.content.firstElementChild.cloneNode(true);
  #shown = { station: {} };
  #night;
  #paths = this.element.querySelectorAll('path');
  #condition = this.element.querySelector('.condition');
  #city = this.element.querySelector('[part=city]');
  #temperature = this.element.querySelector('.temperature');
  #spoken = this.element.lastChild;

  show(next, observedAt) {
    const { station, condition, temperature } = this.#shown;
    this.#shown = next;
    const night = isNight(observedAt, next.station);
    const conditionChanged = next.condition !== condition;
    const cityChanged = next.station.name !== station.name;
    const temperatureChanged = next.temperature !== temperature;
    if (conditionChanged || night !== this.#night) {
      this.#night = night;
      const icon = (LOOK.conditions[next.condition] ?? LOOK.conditions[''])[night ? 'night' : 'day'];
      LAYERS.forEach((layer, index) => this.#paths[index].setAttribute('d', icon[layer] ?? ''));
    }
    if (conditionChanged) write(this.#condition, next.condition ?? '');
    if (cityChanged) write(this.#city, next.station.name);
    if (temperatureChanged)
      write(this.#temperature, next.temperature === null ? '–' : `${next.temperature.toFixed(1)}℃`);
    if (conditionChanged || cityChanged || temperatureChanged) write(this.#spoken, sentence(next));
  }
}

class VanillaTicker extends HTMLElement {
  #feed = null;
  #rows = [];
  #parts = null;
  #index = 0;
  #paused = false;
  #hovered = false;
  #focused = false;
  #inView = false;
  #timer;
  #animations = [];
  #reduced = matchMedia('(prefers-reduced-motion: reduce)');
  #observer = new IntersectionObserver((entries) => {
    this.#inView = entries.at(-1).isIntersecting;
    this.#run();
  });

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    this.addEventListener('pointerenter', () => this.#run((this.#hovered = true)));
    this.addEventListener('pointerleave', () => this.#run((this.#hovered = false)));
    this.addEventListener('focusin', (event) =>
      this.#run((this.#focused = event.composedPath()[0].matches(':focus-visible'))),
    );
    this.addEventListener('focusout', () => this.#run((this.#focused = false)));
  }

  connectedCallback() {
    if (this.#reduced.matches) this.#paused = true;
    document.addEventListener('visibilitychange', this.#run);
    this.#observer.observe(this);
    this.#settle();
    const src = this.getAttribute('src');
    if (src) fetch(src).then(async (response) => (this.feed = await response.json()));
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#run);
    this.#observer.disconnect();
    this.#inView = false;
    this.#run();
    this.#rest();
  }

  get feed() {
    return this.#feed;
  }
  set feed(feed) {
    this.#feed = feed;
    this.#parts ??= this.#build();
    const { date, observedAt, source, list } = this.#parts;
    const part = Object.fromEntries(
      kst.formatToParts(new Date(feed.observedAt)).map(({ type, value }) => [type, value]),
    );
    if (date.dateTime !== feed.observedAt) date.dateTime = feed.observedAt;
    write(date, `${part.year}.${part.month}.${part.day} (${part.weekday})`);
    write(observedAt, `${Number(part.hour)}시 관측`);
    if (source.getAttribute('href') !== feed.source.url) source.href = feed.source.url;
    write(source, `${feed.source.name} 제공`);
    const before = this.#rows.length;
    while (this.#rows.length > feed.observations.length) this.#rows.pop().element.remove();
    while (this.#rows.length < feed.observations.length) this.#rows.push(new Row());
    const time = Date.parse(feed.observedAt);
    feed.observations.forEach((observation, index) => this.#rows[index].show(observation, time));
    if (this.#rows.length === before) return;
    list.append(...this.#rows.slice(before).map(({ element }) => element));
    this.#index = Math.min(this.#index, this.#rows.length - 1);
    this.#settle();
    this.#run();
  }

  get paused() {
    return this.#paused;
  }
  set paused(paused) {
    this.#paused = paused;
    const toggle = this.shadowRoot.querySelector('button');
    const label = paused ? '재생' : '정지';
    toggle.title = label;
    toggle.setAttribute('aria-label', label);
    toggle.querySelector('path').setAttribute('d', paused ? ICONS.play : ICONS.stop);
    this.#run();
  }

  #build() {
    const base = frame.content.firstElementChild.cloneNode(true);
    const [toggle, previous, next] = base.querySelectorAll('button');
    toggle.addEventListener('click', () => (this.paused = !this.paused));
    previous.addEventListener('click', () => this.#step(-1));
    next.addEventListener('click', () => this.#step(1));
    this.shadowRoot.append(base);
    const find = (selector) => base.querySelector(selector);
    return {
      date: find('.date'),
      observedAt: find('.observed-at'),
      source: find('.source'),
      list: find('.list'),
    };
  }

  #run = () => {
    clearTimeout(this.#timer);
    const running =
      this.#inView &&
      !document.hidden &&
      !this.#paused &&
      !this.#hovered &&
      !this.#focused &&
      this.#rows.length > 1;
    if (running) this.#timer = setTimeout(() => this.#step(1), INTERVAL);
    for (const animation of this.#animations) {
      if (running && animation.playState === 'paused') animation.play();
      if (!running && animation.playState === 'running') animation.pause();
    }
  };

  #rest() {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
  }

  #at(index) {
    return `translateY(${(-100 * index) / this.#rows.length}%)`;
  }

  #settle() {
    if (this.#parts) this.#move([this.#at(this.#index)], { duration: 0, fill: 'forwards' });
  }

  #move(transform, options) {
    const animation = this.#parts.list.animate({ transform: [transform[0], transform.at(-1)] }, options);
    this.#rest();
    this.#animations = [animation];
  }

  #step(delta) {
    const count = this.#rows.length;
    this.#index = (this.#index + delta + count) % count;
    this.#run();
    if (this.#reduced.matches) {
      this.#settle();
      return;
    }
    // Round the ends the row to come waits beyond the end, and all goes home when it has arrived.
    const from = this.#index - delta < 0 ? count - 1 : (this.#index - delta) % count;
    const to = from + delta;
    this.#move([this.#at(from), this.#at(to)], ROLL);
    if (to === this.#index) return;
    const beyond = `translateY(${(to - this.#index) * 100}%)`;
    this.#animations.push(this.#rows[this.#index].element.animate({ transform: [beyond, beyond] }, ROLL));
    this.#animations[0].onfinish = () => this.#settle();
  }
}

customElements.define('vanilla-ticker', VanillaTicker);
