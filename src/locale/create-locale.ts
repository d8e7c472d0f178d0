import { findCondition, type Condition } from '../conditions/condition.js';
import type { Station } from '../feed/schema.js';
import { countAge, DATED_FROM, formatDecimal, kstClock, kstDay, toUnit } from './format.js';
import type { ConditionWords, Locale, LocaleData, MeasureWords, TemperatureUnit } from './locale.js';

const SYMBOLS: MeasureWords = {
  humidity: ['*%', '*%'],
  precipitation: ['* mm', '* mm'],
  windSpeed: ['* m/s', '* m/s'],
};

/** The word for a name. Names come from the feed and could equal a member of `Object.prototype`, hence `hasOwn`. */
const wordOf = (table: Readonly<Record<string, string>> = {}, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The name of a condition with its qualifiers, applied from the innermost outwards: `弱い雨（断続）`. */
const compose = (table: ConditionWords, { base, qualifiers }: Condition): string =>
  qualifiers.reduceRight((inner, qualifier) => table[qualifier].replace('*', inner), table[base]);

/** Makes the functions that the elements use from the data of a language. */
export const createLocale = (data: LocaleData): Locale => {
  const { tag, words, conditions, decimal = '.', measures = SYMBOLS } = data;
  const condition = (text: string, spoken: boolean): string => {
    const name = conditions
      ? (known: Condition) => compose(conditions, known)
      : spoken
        ? (data.spokenCondition ?? data.condition)
        : data.condition;
    const known = name && findCondition(text);
    return known ? name(known) : text;
  };
  const city = (station: Station): string =>
    wordOf(data.cities, station.id) ?? data.city?.(station) ?? station.name;
  const number = (value: number): string => formatDecimal(value).replace('.', decimal);
  const degrees = (celsius: number, unit: TemperatureUnit): string => number(toUnit(celsius, unit));
  const spokenTemperature = (celsius: number, unit: TemperatureUnit): string => {
    const number = degrees(celsius, unit);
    const size = number.replace('-', '');
    return data.spokenTemperature(size, number !== size, unit);
  };
  const date = (iso: string): string => data.date(kstDay(iso));
  const observedAt: Locale['observedAt'] = (iso, age, freshness) => {
    const time = data.observedAt(...kstClock(iso));
    const counted = freshness !== 'fresh' && age < DATED_FROM && countAge(age);
    return counted ? `${time} · ${data.ago(...counted)}` : time;
  };
  return {
    tag,
    words,
    condition: (text) => condition(text, false),
    spokenCondition: (text) => condition(text, true),
    city,
    region: (name) => wordOf(data.regions, name) ?? data.region?.(name) ?? name,
    temperature: (celsius, unit) => degrees(celsius, unit) + (unit === 'f' ? '℉' : '℃'),
    degrees,
    spokenTemperature,
    measure: (name, value, style) => {
      // A humidity has no decimal unless the feed gives it one.
      const text = name === 'humidity' && Number.isInteger(value) ? String(value || 0) : number(value);
      return style === 'bare' ? text : measures[name][style === 'shown' ? 0 : 1].replace('*', text);
    },
    date,
    observedAt,
    oldness: (iso, age, freshness) => {
      if (freshness === 'fresh') return '';
      const time = observedAt(iso, age, freshness);
      return age < DATED_FROM ? time : `${date(iso)} ${time}`;
    },
    source: (name) => data.source(name),
    sentence: ({ station, condition: text, temperature }, unit) => {
      const known = [
        text === null ? '' : condition(text, true),
        temperature === null ? '' : spokenTemperature(temperature, unit),
      ].filter(Boolean);
      return [city(station), ...(known.length ? known : [words.missing])].join(', ');
    },
  };
};
