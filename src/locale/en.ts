import { romanize } from '../stations/romanize.js';
import type { LocaleData } from './locale.js';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WEEKDAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/** English, with KMA's own terms where it has one. */
export const en: LocaleData = {
  tag: 'en',
  words: {
    label: 'Weather by city',
    play: 'Play',
    stop: 'Stop',
    previous: 'Previous',
    next: 'Next',
    close: 'Close',
    loading: 'Loading weather',
    failed: 'Weather unavailable',
    retry: 'Try again',
    empty: 'No observations for these cities',
    all: 'All cities',
    showAll: 'All * cities',
    elsewhere: 'Other areas',
    forecast: 'Sky: forecast',
    missing: 'No observation',
    city: 'City',
    condition: 'Weather',
    temperature: 'Temp',
    humidity: 'Humidity',
    precipitation: 'Rain',
    windSpeed: 'Wind',
    list: 'Weather list',
    stopped: 'Stopped',
    playing: 'Playing',
    outdated: 'Data too old to play',
  },
  condition: (condition) => condition.en,
  city: ({ name }) => romanize(name),
  // The first is not called by its Korean sound; the second has two names in one.
  regions: { 수도권: 'Seoul area', 전남광주: 'Jeonnam-Gwangju' },
  region: romanize,
  spokenTemperature: (number, negative, unit) =>
    `${negative ? 'minus ' : ''}${number} degrees${unit === 'f' ? ' Fahrenheit' : ''}`,
  measures: {
    humidity: ['*%', '* percent'],
    precipitation: ['* mm', '* millimeters'],
    windSpeed: ['* m/s', '* meters per second'],
  },
  date: ({ year, month, day }, weekday) => `${MONTHS[month - 1]} ${day}, ${year} (${WEEKDAYS[weekday]})`,
  observedAt: (hour, minute) => `${hour}:${String(minute).padStart(2, '0')} KST`,
  ago: (count, unit) =>
    `${count} ${{ minute: 'min', hour: 'h', day: count === 1 ? 'day' : 'days' }[unit]} ago`,
  source: (name) => `Source: ${name === '기상청' ? 'KMA' : name}`,
};
