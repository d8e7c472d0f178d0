import { regionOf, type Province, type Region } from '../stations/regions.js';
import { romanize } from '../stations/romanize.js';
import { STATIONS } from '../stations/stations.js';
import { DISTRICTS } from './districts.js';
import { gridCell, type Cell } from './grid.js';
import { idsOf, nameOf } from './names.js';

/** A 시군구 or a station: a feed can have a row of each. */
export interface Place {
  readonly kind: 'district' | 'station';
  /** Id of its row in a feed: the 행정구역코드 (ten digits) of a 시군구, the number of a station (지점번호). */
  readonly id: string;
  /** Short and unique, for a header: `안양`, `강남구`, `광주(경기)`; of a station KMA's name. */
  readonly name: string;
  /** As in an address: `경기도 수원시 장안구`; of a station KMA's name. */
  readonly fullName: string;
  /** The name in Revised Romanization: `Gwangju (Gyeonggi)`. */
  readonly english: string;
  /** 시도, by its present name. */
  readonly province: Province;
  /** 권역. */
  readonly region: Region;
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  /** Cell of the village forecast's grid: of a 시군구 from KMA's table, of a station from its position. */
  readonly cell: Cell;
}

/** All places: the 256 시군구 of KMA's table, the 13 cities that its 일반구 belong to, and the 98 stations. */
export const PLACES: readonly Place[] = [
  ...DISTRICTS.map((district): Place => {
    const { id, area, city, own, latitude, longitude, cell } = district;
    const { province } = area;
    const [name] = nameOf(district);
    return {
      kind: 'district',
      id,
      name,
      fullName: province === '세종특별자치시' ? province : [province, city, own].filter(Boolean).join(' '),
      english: romanize(name),
      province,
      region: regionOf(province),
      latitude,
      longitude,
      cell,
    };
  }),
  ...STATIONS.map((station): Place => ({
    kind: 'station',
    fullName: station.name,
    cell: gridCell(station.latitude, station.longitude),
    ...station,
  })),
];

/** The place that a text names, or why it names none. */
export type PlaceResult =
  | { readonly ok: true; readonly place: Place }
  | {
      readonly ok: false;
      readonly reason: 'unknown' | 'ambiguous';
      /** The places that it could be: none for `unknown`, two or more for `ambiguous`. */
      readonly candidates: readonly Place[];
      /** One line for a person, with names that `findPlace` understands. */
      readonly message: string;
    };

/** More characters than any name has with all that can be written before it. */
const LONGEST = 60;

const BY_ID: ReadonlyMap<string, Place> = new Map(PLACES.map((place) => [place.id, place]));

/** The text as it can safely be printed on one line of a terminal. */
const quote = (text: string): string =>
  `'${text.slice(0, LONGEST).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')}${text.length > LONGEST ? '…' : ''}'`;

const describe = ({ kind, id, name }: Place): string =>
  kind === 'station' ? `${name} (station ${id})` : name;

/**
 * Finds a 시군구 or a station by the names that people write: `안양`, `경기도 안양시`, `서울 강남구`, `수원시 장안구`,
 * former names (`전라남도 순천`, `광주광역시`), a station's number, a 행정구역코드. Blanks do not matter.
 *
 * A station's own name always means the station: `속초` is station 90, and `속초시` the city. A name of two places
 * (`고성`, `중구`) is `ambiguous`.
 */
export const findPlace = (text: string): PlaceResult => {
  const ids = text.length > LONGEST ? [] : idsOf(text.normalize('NFKC').replace(/\s/g, ''));
  const candidates = ids.map((id) => BY_ID.get(id)!);
  const [place, another] = candidates;
  if (place && !another) return { ok: true, place };
  if (!place) {
    const message = `no place is called ${quote(text)}: name a 시·군·구, or a station of KMA's`;
    return { ok: false, reason: 'unknown', candidates, message };
  }
  const message = `${quote(text)} could be ${candidates.map(describe).join(', ')}: name one of them`;
  return { ok: false, reason: 'ambiguous', candidates, message };
};
