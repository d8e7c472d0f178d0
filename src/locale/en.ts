import { findCondition } from '../conditions/condition.js';
import { romanize } from '../stations/romanize.js';
import { formatTemperature, kstClock, kstParts, wholeHours, withUnit } from './format.js';
import type { Locale, TemperatureUnit } from './locale.js';

const TAG = 'en';

const condition = (text: string): string => findCondition(text)?.en ?? text;

/** What is called otherwise than its sound. */
const REGIONS: Readonly<Record<string, string>> = { 수도권: 'Seoul area' };

/** Screen readers skip a minus sign: say it. */
const spokenTemperature = (celsius: number, unit: TemperatureUnit): string =>
  `${formatTemperature(TAG, celsius, unit).replace('-', 'minus ')} degrees${unit === 'f' ? ' Fahrenheit' : ''}`;

/** English, in KMA's own wording where it has one. */
export const en: Locale = {
  tag: TAG,
  words: {
    label: 'Weather by city',
    play: 'Play',
    stop: 'Stop',
    previous: 'Previous',
    next: 'Next',
    loading: 'Loading the weather',
    failed: 'The weather could not be loaded',
    empty: 'No observations for the chosen cities',
    all: 'All cities',
    elsewhere: 'Elsewhere',
    missing: 'No observation',
    city: 'City',
    condition: 'Weather',
    temperature: 'Temp',
    humidity: 'Humidity',
    precipitation: 'Rain',
    windSpeed: 'Wind',
  },
  condition,
  spokenCondition: condition,
  city: ({ name }) => romanize(name),
  region: (name) => REGIONS[name] ?? romanize(name),
  temperature: (celsius, unit) => withUnit(formatTemperature(TAG, celsius, unit), unit),
  spokenTemperature,
  date: (iso) => {
    const { year, month, day, weekday } = kstParts(TAG, iso, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      weekday: 'short',
    });
    return `${month} ${day}, ${year} (${weekday})`;
  },
  observedAt: (iso, age, freshness) => {
    const { hour, minute } = kstClock(iso);
    const time = `${hour}:${String(minute).padStart(2, '0')} KST`;
    return freshness === 'fresh' ? time : `${time} · ${wholeHours(age)} h ago`;
  },
  source: (name) => `Source: ${name === '기상청' ? 'KMA' : name}`,
  sentence: (observation, unit) => {
    const known = [
      observation.condition && condition(observation.condition),
      observation.temperature === null ? null : spokenTemperature(observation.temperature, unit),
    ].filter((part) => part !== null);
    return [en.city(observation.station), ...(known.length ? known : [en.words.missing.toLowerCase()])].join(', ');
  },
};
