import type { Observation, ObservationFeed } from '../../src/feed/schema.js';
import { checkFeed } from '../../src/feed/check.js';
import type { Place } from '../../src/places/places.js';

const load = async (file: string): Promise<ObservationFeed[]> => {
  const response = await fetch(file).catch(() => null);
  if (!response?.ok) return [];
  const result = checkFeed(await response.json());
  return result.ok ? [result.feed] : [];
};

/** Loads the samples of this site: the stations with the sky, and the automatic stations, which are many more. */
export const loadSamples = async (): Promise<readonly ObservationFeed[]> =>
  (await Promise.all(['feed.json', 'local.json'].map(load))).flat();

/** A row without values, for a place that the sample does not have. */
const emptyRow = ({ id, name, region, latitude, longitude }: Place): Observation => ({
  station: { id, name, region, latitude, longitude },
  condition: null,
  temperature: null,
});

const rowOf = ({ observations }: ObservationFeed, { name }: Place): Observation | undefined =>
  observations.find(({ station }) => station.name === name);

/** The sample that has more of the places, with a row for each of them, which come first, in their order. */
export const exampleFeed = (
  samples: readonly ObservationFeed[],
  places: readonly Place[],
): ObservationFeed | null => {
  const [best] = samples
    .map((sample) => ({ sample, count: places.filter((place) => rowOf(sample, place)).length }))
    .sort((one, other) => other.count - one.count);
  if (!best) return null;
  const { sample } = best;
  const first = places.map((place) => rowOf(sample, place) ?? emptyRow(place));
  return { ...sample, observations: [...new Set([...first, ...sample.observations])] };
};
