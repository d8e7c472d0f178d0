/** What is observed besides condition and temperature, by the names of the feed, with symbol and unit of `Intl`. */
export const MEASURES = {
  humidity: ['%', 'percent'],
  precipitation: ['mm', 'millimeter'],
  windSpeed: ['m/s', 'meter-per-second'],
} as const;

export type Measure = keyof typeof MEASURES;
/** As it is seen alone (`3.2 m/s`), under a head that names the unit (`3.2`), and as it should be heard. */
export type MeasureStyle = 'short' | 'bare' | 'long';

const formats = new Map<string, Intl.NumberFormat>();

/** A value with its unit in a language, at the decimals that KMA observes. Formatters are costly to make and kept. */
export const formatMeasure = (tag: string, measure: Measure, value: number, style: MeasureStyle): string => {
  const key = `${tag} ${measure} ${style}`;
  let format = formats.get(key);
  if (!format) {
    const unit = MEASURES[measure][1];
    format = new Intl.NumberFormat(tag, {
      minimumFractionDigits: measure === 'humidity' ? 0 : 1,
      maximumFractionDigits: 1,
      signDisplay: 'negative',
      ...(style !== 'bare' && { style: 'unit', unit, unitDisplay: style }),
    });
    formats.set(key, format);
  }
  return format.format(value);
};
