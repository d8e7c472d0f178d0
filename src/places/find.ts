import { idsOf } from './names.js';
import { PLACES, type Place } from './places.js';

/** What a text means, or why it means nothing. */
export type PlaceResult =
  | { readonly ok: true; readonly place: Place }
  | {
      readonly ok: false;
      readonly reason: 'unknown' | 'ambiguous';
      /** What it could mean: none where it is unknown, else two or more. */
      readonly candidates: readonly Place[];
      /** One line that says so, with names that are understood. */
      readonly message: string;
    };

/** Longer than any name with all that can stand before it. */
const LONGEST = 60;

const BY_ID: ReadonlyMap<string, Place> = new Map(PLACES.map((place) => [place.id, place]));

/** The text on one line of a terminal, whatever is in it. */
const quote = (text: string): string =>
  `'${text.slice(0, LONGEST).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')}${text.length > LONGEST ? '…' : ''}'`;

const describe = ({ kind, id, name }: Place): string =>
  kind === 'station' ? `${name} (station ${id})` : name;

/**
 * Finds a 시군구 or a station by what people write: `안양`, `경기도 안양시`, `서울 강남구`, `수원시 장안구`, names of
 * before (`전라남도 순천`, `광주광역시`), a station's number, a 행정구역코드. Blanks do not matter.
 *
 * A station's own name is the station, as it has always been in a feed: `속초` is station 90, `속초시` the city. What
 * still means two things (`고성`, `중구`) is not guessed.
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
