import type { Observation, ObservationFeed } from '../../src/feed/schema.js';
import { checkFeed } from '../../src/feed/check.js';
import type { Place } from '../../src/places/places.js';

/** Loads the sample of this site; null where it cannot be had. */
export const loadSample = async (): Promise<ObservationFeed | null> => {
  const response = await fetch('feed.json').catch(() => null);
  if (!response?.ok) return null;
  const result = checkFeed(await response.json());
  return result.ok ? result.feed : null;
};

/** A row without values, for a place that the sample does not have. */
const emptyRow = ({ id, name, region, latitude, longitude }: Place): Observation => ({
  station: { id, name, region, latitude, longitude },
  condition: null,
  temperature: null,
});

/** The sample with a row for each of the places, which come first, in their order. */
export const exampleFeed = (sample: ObservationFeed, places: readonly Place[]): ObservationFeed => {
  const { observations } = sample;
  const first = places.map(
    (place) => observations.find(({ station }) => station.name === place.name) ?? emptyRow(place),
  );
  return { ...sample, observations: [...new Set([...first, ...observations])] };
};
