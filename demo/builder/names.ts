import { localeFor } from '../../src/locale/registry.js';
import { STATIONS, type AsosStation } from '../../src/stations/stations.js';

/** A station's name in the language of the page. */
export const cityName = ({ id, name }: Pick<AsosStation, 'id' | 'name'>, lang: string): string =>
  localeFor(lang).city({ id, name });

/** A station's name in the language of the page, by its Korean name; an unknown name is returned unchanged. */
export const cityNamed = (name: string, lang: string): string => {
  const station = STATIONS.find((one) => one.name === name);
  return station ? cityName(station, lang) : name;
};
