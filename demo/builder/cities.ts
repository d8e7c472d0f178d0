/** Step 1: the choice of cities, by name, by region, or on the map. */
import { html, type TemplateResult } from 'lit';
import { localeFor } from '../../src/locale/registry.js';
import { expandStations } from '../../src/places/expand.js';
import { PLACES, type Place } from '../../src/places/places.js';
import { REGIONS, shortName } from '../../src/stations/regions.js';
import { SCOPES, type Choice } from './choice.js';
import { renderChosen, toggled } from './chosen.js';
import { radios, selectOf } from './fields.js';
import { renderMap } from './map.js';
import { cityName, placeNamed } from './names.js';
import { searchPlaces } from './search.js';
import { renderSources } from './sources.js';
import { renderHeading } from './steps.js';
import type { View } from './view.js';

/** Text in the search field. It is not part of the choice, so it is not in the address. */
let searchText = '';

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

const renderList = ({ choice, words, lang, change, redraw }: View): TemplateResult => {
  const locale = localeFor(lang);
  const found = searchPlaces(searchText);
  const { stations } = choice;
  const renderAll = (members: readonly Place[], region: string): TemplateResult => {
    const names = members.map(({ name }) => name);
    const hasAll = names.every((name) => stations.includes(name));
    const next = hasAll
      ? stations.filter((name) => !names.includes(name))
      : [...new Set([...stations, ...names])];
    return html`<button type="button" class="quiet" @click=${() => change({ stations: next })}>
      ${hasAll ? words.drop(region) : words.add(region)}
    </button>`;
  };
  return html`<label class="field">
      <span>${words.search}</span>
      <input
        type="search"
        id="search"
        autocomplete="off"
        .value=${searchText}
        @input=${({ target }: Event) => {
          searchText = (target as HTMLInputElement).value;
          redraw();
        }}
      />
    </label>
    <p class="hint" role="status">${words.found(found.length)}</p>
    <div class="stations" tabindex="0" role="group" aria-label=${words.step.cities}>
      ${REGIONS.map((region) => {
        const members = found.filter((one) => one.region === region);
        const name = locale.region(region);
        return members.length
          ? html`<fieldset>
              <legend>${name}</legend>
              ${searchText ? '' : renderAll(members, name)}
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

export const renderCities = (view: View): TemplateResult => {
  const { choice, words, lang, change } = view;
  const { element, scope, region } = choice;
  const places = placesOf(choice);
  const sources = places.length ? renderSources(places, words, (place) => cityName(place, lang)) : '';
  return html`<section aria-labelledby="cities">
    ${renderHeading('cities', words)}
    ${
      element === 'observation'
        ? html`<p class="hint">${words.oneCity}</p>`
        : radios('scope', words.which, SCOPES, scope, words.scope, (next) => change({ scope: next }))
    }
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
    ${
      scope === 'cities'
        ? html`${renderChosen(view)}
            <div class="pick">
              <div>${renderList(view)}</div>
              ${renderMap(view)}
            </div>`
        : ''
    }
    ${sources}
  </section>`;
};
