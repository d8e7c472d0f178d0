import { romanize } from '../stations/romanize.js';
import type { LocaleData } from './locale.js';

/** English, with KMA's own terms where it has one. */
export const en: LocaleData = {
  tag: 'en',
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
  condition: (condition) => condition.en,
  city: ({ name }) => romanize(name),
  // The Seoul metropolitan area has an English name; the other regions are romanized.
  region: (name) => (name === '수도권' ? 'Seoul area' : romanize(name)),
  spokenTemperature: (number, negative, unit) =>
    `${negative ? 'minus ' : ''}${number} degrees${unit === 'f' ? ' Fahrenheit' : ''}`,
  dateParts: { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
  date: ({ year, month, day, weekday }) => `${month} ${day}, ${year} (${weekday})`,
  observedAt: (hour, minute) => `${hour}:${String(minute).padStart(2, '0')} KST`,
  ago: (count, unit) =>
    `${count} ${{ minute: 'min', hour: 'h', day: count === 1 ? 'day' : 'days' }[unit]} ago`,
  source: (name) => `Source: ${name === '기상청' ? 'KMA' : name}`,
};
