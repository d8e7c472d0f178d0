/**
 * The layers of an icon: the SVG path of each colour. The icons were drawn for this project on a 24 × 24 grid, legible from
 * 14 px. The lines of a layer have its colour and round caps and joins: `ink` that of the text, `warm` that of
 * `--nalssi-icon-warm`, and `wet` that of `--nalssi-icon-wet`. What they enclose has a lighter colour, and that of `ink` is
 * translucent. Nothing is therefore drawn behind a cloud: what the cloud hides ends at its edge.
 */
export type IconLayers = Readonly<Partial<Record<'ink' | 'warm' | 'wet', string>>>;

// Shapes that several icons share. The cloud is drawn from the lower end of its left side to that of its right side.
const CLOUD = 'a3.5 3.5 0 0 1 0-7 5.5 5 0 0 1 10.5-1 4 4 0 0 1 .5 8';
const SMALL_CLOUD = 'M10 21a3 3 0 0 1 0-6 4.5 4.5 0 0 1 8.5-.5A3.3 3.3 0 0 1 19 21z';
const LOW_CLOUD = `M7 21${CLOUD}z`;
const HIGH_CLOUD = `M7 12${CLOUD}z`;
const MOON = 'a4.8 4.8 0 1 0 6 6 4.5 4.5 0 0 1-6-6z';
const HAZE = 'M3 16h13M20 16h1M3 21h1M8 21h13';
// A cloud behind mountains, far from the station.
const FAR_CLOUD =
  'M12 9.5a2.8 2.8 0 0 1 0-5.6 4.4 4 0 0 1 8.4-.7 3.2 3.2 0 0 1 .3 6.3zM1.5 22l6-9 4 6 2-2.5 5 5.5z';
const DROP = 'c2.5 3.5 2.5 6 0 6s-2.5-2.5 0-6z';
const FLAKE = 'v7m-3-5.2l6 3.5m0-3.5l-6 3.5';
const STONE = 'a.8.8 0 0 1 0 1.6.8.8 0 0 1 0-1.6z';
// Wind, drawn there and back so that it has no area.
const GUST = 'a2.5 2.5 0 1 0-2.5-2.5 2.5 2.5 0 1 1 2.5 2.5z';

export const ICONS = {
  // A thermometer, since there may be a temperature but the sky is unknown.
  unknown: { ink: 'M14.5 13V5a2.5 2.5 0 0 0-5 0v8a5 5 0 1 0 5 0z', warm: 'M12 10v7' },
  clear: {
    warm: 'M12 6.2a5.8 5.8 0 0 1 0 11.6 5.8 5.8 0 0 1 0-11.6zM12 1.3v1.4M12 21.3v1.4M1.3 12h1.4M21.3 12h1.4M4.4 4.4l1 1M18.6 18.6l1 1M4.4 19.6l1-1M18.6 5.4l1-1',
  },
  'clear-night': { wet: 'M9 3.5a9 9 0 1 0 11.5 11.5A8.5 8.5 0 0 1 9 3.5z' },
  'partly-cloudy': {
    warm: 'M13.4 11.8A5 5 0 1 0 10.5 13.9 4.5 4.5 0 0 1 13.4 11.8zM9.3 1.2v.6M1.5 9h.6M17.1 9h-.6M3.8 3.5l.4.4M14.8 3.5l-.4.4M3.8 14.5l.4-.4',
    ink: SMALL_CLOUD,
  },
  'partly-cloudy-night': { wet: `M7 2.5${MOON}`, ink: SMALL_CLOUD },
  'mostly-cloudy': {
    warm: 'M17.3 12.6A4.2 4.2 0 1 0 12.5 9.9 5.5 5 0 0 1 17.3 12.6zM16.5 1.2v.6M23.2 8.5h-.4M21.4 3.6l-.4.4M11.6 3.6l.4.4',
    ink: LOW_CLOUD,
  },
  'mostly-cloudy-night': { wet: 'M18 2a4 4 0 1 0 5 5 4 4 0 0 1-5-5z', ink: LOW_CLOUD },
  cloudy: {
    ink: `M6 21${CLOUD}zM10.4 11A4.6 4.6 0 0 1 18.8 9a3.4 3.4 0 0 1 1.3 6.8A4 4 0 0 0 16.5 14 5.5 5 0 0 0 10.4 11z`,
  },
  mist: { wet: 'M3 6h12M19 6h2M3 11h4M11 11h10M3 16h11M18 16h3M7 21h10' },
  haze: { warm: 'M12 2.5a4.5 4.5 0 0 1 0 9 4.5 4.5 0 0 1 0-9z', ink: HAZE },
  'haze-night': { wet: `M10 2${MOON}`, ink: HAZE },
  fog: { ink: `${HIGH_CLOUD}M4 17h16M7 22h10` },
  'thickening-fog': { ink: `${HIGH_CLOUD}M9 15.5h6M6 19h12M3 22.5h18` },
  'thinning-fog': { ink: `${HIGH_CLOUD}M3 15.5h18M6 19h12M9 22.5h6` },
  'patchy-fog': { ink: `${HIGH_CLOUD}M4 17h4M13 17h7M4 22h8M17 22h3` },
  'distant-fog': { ink: `${FAR_CLOUD}M13 13h9M17 17h5` },
  dust: {
    ink: `M3 7h8${GUST}M3 12h14${GUST}`,
    warm: `M6 16${STONE}M12 16${STONE}M18 16${STONE}M9 20${STONE}M15 20${STONE}`,
  },
  drizzle: { ink: HIGH_CLOUD, wet: 'M7 16v1M12 16v1M17 16v1M9.5 21v1M14.5 21v1' },
  rain: { ink: HIGH_CLOUD, wet: 'M8 16l-2 5M13 16l-2 5M18 16l-2 5' },
  'heavy-rain': { ink: HIGH_CLOUD, wet: 'M6 16l-3 7M11 16l-3 7M16 16l-3 7M21 16l-3 7' },
  'freezing-rain': { ink: HIGH_CLOUD, wet: 'M5 16l1.5 5 1.5-5zM10.5 16l1.5 7 1.5-7zM16 16l1.5 5 1.5-5z' },
  'distant-rain': { ink: FAR_CLOUD, wet: 'M13.5 12.5l-1 2.5M17.5 12.5l-1.5 4M21.5 12.5l-2 5.5' },
  showers: { ink: HIGH_CLOUD, wet: `M8 16${DROP}M16 16${DROP}` },
  sleet: { ink: HIGH_CLOUD, wet: `M8 16l-2 6M16 16${FLAKE}` },
  snow: { ink: HIGH_CLOUD, wet: `M8 16${FLAKE}M17 16${FLAKE}` },
  'heavy-snow': {
    wet: 'M12 2v20M3.3 7l17.4 10m0-10l-17.4 10M12 6l-3-3m3 3l3-3M12 18l-3 3m3-3l3 3M6.8 9l-4.2 1.2M6.8 9l-1.2-4.2M17.2 9l4.2 1.2M17.2 9l1.2-4.2M6.8 15l-4.2-1.2M6.8 15l-1.2 4.2M17.2 15l4.2-1.2M17.2 15l1.2 4.2',
  },
  'blowing-snow': { ink: `M3 7h11${GUST}M3 12h17`, wet: `M7 16${FLAKE}M17 16${FLAKE}` },
  hail: { ink: HIGH_CLOUD, wet: `M6 16${STONE}M12 19${STONE}M18 16${STONE}` },
  thunderstorm: {
    ink: HIGH_CLOUD,
    warm: 'M11.5 14l-3 5.5h3.5l-2 3.8 6.5-5.8h-3.5l2.5-3.5z',
    wet: 'M5 16l-1.5 4M20.5 16l-1.5 4',
  },
  lightning: { warm: 'M14 2L5 14h6l-2 8 9-12h-6z' },
  tornado: { ink: 'M3 4h18M5 8h14M8 12h9M10 16h5M12 20h1' },
} satisfies Readonly<Record<string, IconLayers>>;

export type IconName = keyof typeof ICONS;

/** The icon to show at night: its `-night` variant where there is one, or else the icon itself. */
export function nightIcon(icon: IconName): IconName {
  const night = `${icon}-night`;
  return night in ICONS ? (night as IconName) : icon;
}
