/** Finds places by what editors type: a part of the name, its first consonants (초성), or a former name. */
import { findPlace, PLACES, type Place } from '../../src/places/places.js';

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST = '가'.charCodeAt(0);

/** The first consonant of each syllable: 강남구 → ㄱㄴㄱ. Other characters are not changed. */
export const initialsOf = (text: string): string =>
  text.replace(/[가-힣]/g, (syllable) => INITIALS[Math.floor((syllable.charCodeAt(0) - FIRST) / 588)]!);

const isStation = ({ kind }: Place): boolean => kind === 'station';

/** Stations come first: their rows have an observed sky. */
const ORDERED: readonly Place[] = [...PLACES.filter(isStation), ...PLACES.filter((one) => !isStation(one))];

/** All stations for an empty text, otherwise the stations and 시군구 that it fits. */
export const searchPlaces = (searchText: string): readonly Place[] => {
  const text = searchText.trim().toLowerCase();
  if (text === '') return ORDERED.filter(isStation);
  const initials = /^[ㄱ-ㅎ\s]+$/.test(text) ? text.replace(/\s/g, '') : null;
  if (initials !== null) return ORDERED.filter(({ name }) => initialsOf(name).startsWith(initials));
  // Stations are called without the ending: 수원시 is the city, which has the station 수원.
  const stem = text.replace(/(?<=..)(?:특별자치|특별|광역)?[시군구]$/, '');
  const named = findPlace(text);
  const meant = named.ok ? [named.place] : named.candidates;
  return ORDERED.filter(
    (place) =>
      meant.includes(place) ||
      place.name === stem ||
      [place.name, place.fullName, place.english].some((name) => name.toLowerCase().includes(text)),
  );
};
