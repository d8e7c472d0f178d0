import { html, nothing, type TemplateResult } from 'lit';
import type { ObservationFeed } from '../../src/feed/schema.js';
import { localeFor } from '../../src/locale/registry.js';
import { expandStations } from '../../src/places/expand.js';
import { PLACES, type Place } from '../../src/places/places.js';
import { REGIONS, shortName } from '../../src/stations/regions.js';
import { SCOPES, type Choice } from './choice.js';
import { radios, selectOf } from './fields.js';
import { cityName, cityNamed, placeNamed } from './names.js';
import { searchPlaces } from './search.js';
import { renderSources } from './sources.js';
import type { BuilderWords } from './words.js';

export interface CitiesView {
  readonly choice: Choice;
  readonly words: BuilderWords;
  readonly lang: string;
  /** Text in the search field. */
  readonly searchText: string;
  /** The sample with a row for every chosen place, the chosen ones first; null until it is loaded. */
  readonly feed: ObservationFeed | null;
  /** What the map shows. */
  readonly map: MapView;
  readonly change: (changes: Partial<Choice>) => void;
  readonly search: (text: string) => void;
  readonly showOnMap: (view: MapView) => void;
}

export const MAP_VIEWS = ['all', 'chosen'] as const;
export type MapView = (typeof MAP_VIEWS)[number];

/** Adds the name at the end, or removes it if the list contains it. */
export const toggled = (names: readonly string[], name: string): string[] =>
  names.includes(name) ? names.filter((one) => one !== name) : [...names, name];

const earlier = (names: readonly string[], name: string): string[] => {
  const at = names.indexOf(name);
  const moved = names.filter((one) => one !== name);
  moved.splice(Math.max(0, at - 1), 0, name);
  return moved;
};

/** The 권역, then the 시도, which are called by the name of their 권역 where both are the same. */
const AREAS: readonly string[] = [
  ...new Set([...REGIONS, ...PLACES.map(({ province }) => shortName(province))]),
];

/** The places that are chosen by name or by a preset; none for a region, which is of the feed. */
const placesOf = ({ scope, stations }: Choice): Place[] => {
  const names =
    scope === 'cities' ? stations : scope === 'region' || scope === 'all' ? [] : expandStations([scope]);
  return names.flatMap((name) => placeNamed(name) ?? []);
};

const renderChosen = ({ choice, words, lang, change }: CitiesView): TemplateResult => {
  const { stations } = choice;
  if (!stations.length) return html`<p class="hint">${words.none}</p>`;
  const nameOf = (name: string): string => cityNamed(name, lang);
  return html`<p class="hint" id="chosen">${words.chosen(stations.length)}</p>
    <ol class="chips" aria-labelledby="chosen">
      ${stations.map(
        (name, index) =>
          html`<li>
            <button
              type="button"
              ?disabled=${index === 0}
              aria-label=${words.earlier(nameOf(name))}
              title=${words.earlier(nameOf(name))}
              @click=${() => change({ stations: earlier(stations, name) })}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3.500 5.500 8l4.500 4.500" /></svg></button
            ><span>${nameOf(name)}</span
            ><button
              type="button"
              aria-label=${words.remove(nameOf(name))}
              title=${words.remove(nameOf(name))}
              @click=${() => change({ stations: toggled(stations, name) })}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4.500 4.500 7 7m0-7-7 7" /></svg>
            </button>
          </li>`,
      )}
    </ol>`;
};

const renderList = ({ choice, words, lang, searchText, change, search }: CitiesView): TemplateResult => {
  const locale = localeFor(lang);
  const found = searchPlaces(searchText);
  const { stations } = choice;
  const addAll = (members: readonly Place[]): void =>
    change({ stations: [...new Set([...stations, ...members.map(({ name }) => name)])] });
  return html`<label class="field">
      <span>${words.search}</span>
      <input
        type="search"
        id="search"
        autocomplete="off"
        .value=${searchText}
        @input=${({ target }: Event) => search((target as HTMLInputElement).value)}
      />
    </label>
    <p class="hint" role="status">${words.found(found.length)}</p>
    <div class="stations" tabindex="0" role="group" aria-label=${words.stations}>
      ${REGIONS.map((region) => {
        const members = found.filter((one) => one.region === region);
        const name = locale.region(region);
        return members.length
          ? html`<fieldset>
              <legend>${name}</legend>
              ${
                searchText
                  ? ''
                  : html`<button type="button" class="quiet" @click=${() => addAll(members)}>
                      ${words.add(name)}
                    </button>`
              }
              <div class="checks">
                ${members.map(
                  (one) =>
                    html`<label
                      ><input
                        type="checkbox"
                        .checked=${stations.includes(one.name)}
                        @change=${() => change({ stations: toggled(stations, one.name) })}
                      /><span
                        >${cityName(one, lang)}${
                          one.kind === 'district' ? html` <small>${one.fullName}</small>` : ''
                        }</span
                      ></label
                    >`,
                )}
              </div>
            </fieldset>`
          : '';
      })}
    </div>`;
};

const renderMap = ({ choice, words, feed, map, change, showOnMap }: CitiesView): TemplateResult => {
  const { stations } = choice;
  const chosenOnly = map === 'chosen' && stations.length > 0;
  return html`<div class="map">
    ${radios('map', words.onMap, MAP_VIEWS, map, words.mapViews, showOnMap)}
    <p class="hint">${words.map}</p>
    <nalssi-map
      stale-after="876000"
      expire-after="876000"
      stations=${chosenOnly ? stations.join() : nothing}
      .feed=${feed}
      @nalssi-change=${({ observation }: { observation: { station: { name: string } } }) =>
        change({ stations: toggled(stations, observation.station.name) })}
    ></nalssi-map>
  </div>`;
};

/** The choice of cities: by name, by region, or on the map. */
export const renderCities = (view: CitiesView): TemplateResult => {
  const { choice, words, lang, change } = view;
  const { scope, region, stations } = choice;
  const places = placesOf(choice);
  return html`<section aria-labelledby="cities">
    <h2 id="cities">${words.stations}</h2>
    ${radios('scope', words.which, SCOPES, scope, words.scope, (next) => change({ scope: next }))}
    ${
      scope === 'region'
        ? selectOf(
            words.region,
            AREAS.map((name) => [name, localeFor(lang).region(name)]),
            region,
            (next) => change({ region: next }),
          )
        : ''
    }
    ${places.length && scope !== 'cities' ? renderSources(places, words, (place) => cityName(place, lang)) : ''}
    ${
      scope === 'cities'
        ? html`${renderChosen(view)}
            ${
              stations.length
                ? html`<button type="button" class="quiet" @click=${() => change({ stations: [] })}>
                    ${words.clear}
                  </button>`
                : ''
            }
            ${places.length ? renderSources(places, words, (place) => cityName(place, lang)) : ''}
            <div class="pick">
              <div>${renderList(view)}</div>
              ${renderMap(view)}
            </div>`
        : ''
    }
  </section>`;
};
