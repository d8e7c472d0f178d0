import { PLACES, type Place } from '../../../src/places/index.js';
import { captureText } from '../kma/captures.js';

/** A row of KMA's table. */
export interface Listed {
  readonly code: string;
  readonly sido: string;
  /** The name: `안양시만안구`. */
  readonly sigungu: string;
  /** The city of a 일반구: `안양시`. */
  readonly city: string;
  readonly nx: number;
  readonly ny: number;
  readonly latitude: number;
  readonly longitude: number;
}

export const LISTED: readonly Listed[] = captureText('places/sigungu_2607.csv')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [code, sido, sigungu, city, nx, ny, latitude, longitude] = line.split(',') as string[] & {
      length: 8;
    };
    return {
      code: code!,
      sido: sido!,
      sigungu: sigungu!,
      city: city!,
      nx: Number(nx),
      ny: Number(ny),
      latitude: Number(latitude),
      longitude: Number(longitude),
    };
  });

/** The cities of which the table has only the 일반구. */
export const CITIES: readonly string[] = [...new Set(LISTED.map(({ city }) => city))].filter(Boolean);

export const STATION_PLACES = PLACES.filter(({ kind }) => kind === 'station');
export const DISTRICT_PLACES = PLACES.filter(({ kind }) => kind === 'district');

export const placeOf = (id: string): Place => PLACES.find((place) => place.id === id)!;
