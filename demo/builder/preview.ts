/** The chosen element in the header of a newspaper, in the chosen text size. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { GROUNDS } from './choice.js';
import { radios } from './fields.js';
import { attributesOf } from './snippet/attributes.js';
import type { View } from './view.js';

/** Hours in 100 years: the sample is years old, and is shown as if it were of now. */
const NEVER = 876_000;

const renderElement = ({ choice, feed }: View): TemplateResult => {
  const given = new Map(attributesOf(choice));
  const value = (name: string): string | typeof nothing => given.get(name) ?? nothing;
  switch (choice.element) {
    case 'ticker':
      return html`<nalssi-ticker
        .feed=${feed}
        stale-after=${NEVER}
        expire-after=${NEVER}
        stations=${value('stations')}
        region=${value('region')}
        mode=${value('mode')}
        limit=${value('limit')}
        start=${value('start')}
        interval=${value('interval')}
        unit=${value('unit')}
        theme=${value('theme')}
        lang=${value('lang')}
        link=${value('link')}
      ></nalssi-ticker>`;
    case 'board':
      return html`<nalssi-board
        .feed=${feed}
        stale-after=${NEVER}
        expire-after=${NEVER}
        stations=${value('stations')}
        region=${value('region')}
        layout=${value('layout')}
        unit=${value('unit')}
        theme=${value('theme')}
        lang=${value('lang')}
      ></nalssi-board>`;
    case 'map':
      return html`<nalssi-map
        .feed=${feed}
        stale-after=${NEVER}
        expire-after=${NEVER}
        stations=${value('stations')}
        region=${value('region')}
        unit=${value('unit')}
        theme=${value('theme')}
        lang=${value('lang')}
      ></nalssi-map>`;
    case 'observation':
      return html`<nalssi-observation
        .feed=${feed}
        stale-after=${NEVER}
        expire-after=${NEVER}
        stations=${value('stations')}
        unit=${value('unit')}
        theme=${value('theme')}
        lang=${value('lang')}
      ></nalssi-observation>`;
  }
};

/** Other elements stand under the header, where there is room for them. */
const renderSite = (view: View): TemplateResult => {
  const { choice, words } = view;
  const { element, ground, preset, size, scope, stations } = choice;
  const isEmpty = scope === 'cities' && !stations.length;
  // Set as a property, because the site's policy allows no style attributes.
  const sized = (slot?: Element): void => {
    if (slot instanceof HTMLElement) slot.style.fontSize = size ? `${size}px` : '';
  };
  const slot = html`<div class="nalssi-slot ${preset && `nalssi-${preset}`}" ${ref(sized)}>
    ${isEmpty ? html`<p class="empty">${words.none}</p>` : renderElement(view)}
  </div>`;
  return html`<div class="site ${ground}">
    <div class="masthead">
      <b class="paper">${words.paper}</b>
      ${element === 'ticker' ? slot : html`<ul class="news-sections" role="list">${words.sections.map((name) => html`<li>${name}</li>`)}</ul>`}
      <span class="search-mock" aria-hidden="true">${words.searchHere}</span>
    </div>
    ${element === 'ticker' ? nothing : html`<div class="below">${slot}</div>`}
  </div>`;
};

export const renderPreview = (view: View): TemplateResult => {
  const { choice, words, change } = view;
  const { ground } = choice;
  return html`<section class="preview" aria-labelledby="preview">
    <div class="preview-head">
      <h2 id="preview">${words.preview}</h2>
      ${radios('ground', words.ground, GROUNDS, ground, words.grounds, (next) => change({ ground: next }))}
      <p class="hint">${words.previewHint}</p>
    </div>
    <div class="stage" role="group" tabindex="0" aria-label="${words.preview}: ${words.grounds[ground]}">${renderSite(view)}</div>
  </section>`;
};
