import { findCondition } from '../conditions/condition.js';
import { formatTemperature, kstClock, kstParts, wholeHours } from './format.js';
import type { Locale, LocaleData, TemperatureUnit } from './locale.js';

/** Puts a language to work. */
export const speak = (data: LocaleData): Locale => {
  const { tag, words } = data;
  const condition = (text: string, spoken: boolean): string => {
    const name = (spoken && data.spokenCondition) || data.condition;
    const known = name && findCondition(text);
    return known ? name(known) : text;
  };
  const spokenTemperature = (celsius: number, unit: TemperatureUnit): string => {
    const number = formatTemperature(tag, celsius, unit);
    const size = number.replace('-', '');
    return data.spokenTemperature(size, number !== size, unit);
  };
  return {
    tag,
    words,
    condition: (text) => condition(text, false),
    spokenCondition: (text) => condition(text, true),
    city: (station) => data.city(station),
    region: (name) => data.region(name),
    temperature: (celsius, unit) => formatTemperature(tag, celsius, unit) + (unit === 'f' ? '℉' : '℃'),
    spokenTemperature,
    date: (iso) => data.date(kstParts(tag, iso, data.dateParts)),
    observedAt: (iso, age, freshness) => {
      const time = data.observedAt(...kstClock(iso));
      return freshness === 'fresh' ? time : `${time} · ${data.hoursAgo(wholeHours(age))}`;
    },
    source: (name) => data.source(name),
    sentence: ({ station, condition: text, temperature }, unit) => {
      const known = [
        text === null ? '' : condition(text, true),
        temperature === null ? '' : spokenTemperature(temperature, unit),
      ].filter(Boolean);
      return [data.city(station), ...(known.length ? known : [words.missing])].join(', ');
    },
  };
};
