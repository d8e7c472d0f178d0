/** Which of KMA's services can give the chosen places, and how many requests an hour that takes. */
import { html, type TemplateResult } from 'lit';
import { findAwsStation } from '../../src/kma/aws/stations.js';
import type { Place } from '../../src/places/places.js';
import type { BuilderWords } from './words/words.js';

interface SourceCost {
  /** What `nalssi fetch --source` takes. */
  readonly name: string;
  /** Requests an hour. */
  readonly calls: number;
  /** Environment variable of the key, where one is needed. */
  readonly key?: string;
  /** Places that it cannot give. */
  readonly missing: readonly Place[];
}

/** Temperature (from the grid or the automatic stations), precipitation and sky: one request each, for the whole country. */
const GRID_CALLS = 3;

const isNoAws = ({ name }: Place): boolean => 'code' in findAwsStation(name);

/** The sources for these places: those that give all of them first, then those with the fewest requests. */
export const sourcesFor = (places: readonly Place[]): readonly SourceCost[] => {
  const districts = places.filter(({ kind }) => kind === 'district');
  const cells = new Set(places.map(({ cell }) => `${cell.nx},${cell.ny}`));
  const costs: readonly SourceCost[] = [
    { name: 'surface-map', calls: 1, missing: districts },
    { name: 'api-hub', calls: 1, key: 'KMA_API_HUB_KEY', missing: districts },
    { name: 'grid', calls: GRID_CALLS, key: 'KMA_API_HUB_KEY', missing: [] },
    // An observation and a forecast of the sky for each cell.
    { name: 'nowcast', calls: 2 * cells.size, key: 'DATA_GO_KR_KEY', missing: [] },
    { name: 'aws', calls: GRID_CALLS, key: 'KMA_API_HUB_KEY', missing: places.filter(isNoAws) },
  ];
  return costs
    .filter(({ missing }) => missing.length < places.length)
    .sort((one, other) => Number(one.missing.length > 0) - Number(other.missing.length > 0));
};

export const renderSources = (
  places: readonly Place[],
  words: BuilderWords,
  nameOf: (place: Place) => string,
): TemplateResult =>
  html`<details class="sources">
    <summary>${words.sources}</summary>
    <p class="hint">${words.sourcesHint}</p>
    <ul>
      ${sourcesFor(places).map(
        ({ name, calls, key, missing }) =>
          html`<li>
            <code>--source ${name}</code> ${words.calls(calls)}${key ? html`, <code>${key}</code>` : ''}${
              missing.length ? html`. ${words.without(missing.map(nameOf).join(', '))}` : ''
            }
          </li>`,
      )}
    </ul>
  </details>`;
