/**
 * The layers of an icon: the SVG path of each colour. The icons were drawn for this project on a 24 × 24 grid, legible from
 * 14 px. Every layer has a stroke in its colour, 2 wide, with round caps and joins. `ink` is `currentColor` and has no
 * fill; `warm` and `wet` are filled as well, with `--nalssi-icon-warm` and `--nalssi-icon-wet`. Layers do
 * not overlap, so that their order does not matter.
 */
export type IconLayers = Readonly<Partial<Record<'ink' | 'warm' | 'wet', string>>>;

// Shapes that several icons share. The cloud is drawn from the lower end of its left side to that of its right side.
const CLOUD = 'a3.5 3.5 0 0 1 0-7 5.5 5 0 0 1 10.5-1 4 4 0 0 1 .5 8';
const SMALL_CLOUD = 'M10 21a3 3 0 0 1 0-6 4.5 4.5 0 0 1 8.5-.5A3.3 3.3 0 0 1 19 21z';
const LOW_CLOUD = `M7 21${CLOUD}z`;
const HIGH_CLOUD = `M7 12${CLOUD}z`;
const DROP = 'c2.5 3.5 2.5 6 0 6s-2.5-2.5 0-6z';
const FLAKE = 'v7m-3-5.2l6 3.5m0-3.5l-6 3.5';
const STONE = 'a1 1 0 0 1 0 2 1 1 0 0 1 0-2z';

export const ICONS = {
  // A thermometer, since there may be a temperature but the sky is unknown.
  unknown: { ink: 'M14.5 13V5a2.5 2.5 0 0 0-5 0v8a5 5 0 1 0 5 0z', warm: 'M12 11v6' },
  clear: {
    warm: 'M12 8a4 4 0 0 1 0 8 4 4 0 0 1 0-8zM12 2v1M12 21v1M2 12h1M21 12h1M5 5l.7.7M18.3 18.3l.7.7M5 19l.7-.7M18.3 5.7l.7-.7',
  },
  'clear-night': { warm: 'M9 4a8.5 8.5 0 1 0 11 11A8 8 0 0 1 9 4z' },
  'partly-cloudy': {
    warm: 'M14 9a4 4 0 1 0-7.5 3.5q3-4 7.5-3.5zM10 2v1M2 10h1M4.3 4.3l.7.7M15.7 4.3l-.7.7',
    ink: SMALL_CLOUD,
  },
  'partly-cloudy-night': { warm: 'M7 2.5a4.8 4.8 0 1 0 6 6 4.5 4.5 0 0 1-6-6z', ink: SMALL_CLOUD },
  'mostly-cloudy': { warm: 'M15 7a3 3 0 0 1 5 3q-2-2.5-5-3zM17.5 2v.5M22.5 6.5h-.5', ink: LOW_CLOUD },
  'mostly-cloudy-night': { warm: 'M19 2a3.3 3.3 0 1 0 4 4 3.5 3.5 0 0 1-4-4z', ink: LOW_CLOUD },
  cloudy: { ink: `M6 20${CLOUD}zM12 5a5 5 0 0 1 7.5 3 4 4 0 0 1 2.5 6` },
  mist: { wet: 'M3 5h12M19 5h2M3 10h4M11 10h10M3 15h11M18 15h3M7 20h10' },
  haze: { warm: 'M12 3a4 4 0 0 1 0 8 4 4 0 0 1 0-8z', ink: 'M3 16h13M20 16h1M3 21h1M8 21h13' },
  fog: { ink: `${HIGH_CLOUD}M4 17h16M7 22h10` },
  dust: {
    ink: 'M3 7h8a2.5 2.5 0 1 0-2.5-2.5M3 12h14a3 3 0 1 0-3-3',
    warm: `M6 16${STONE}M12 16${STONE}M18 16${STONE}M9 20${STONE}M15 20${STONE}`,
  },
  drizzle: { ink: HIGH_CLOUD, wet: 'M7 16v1M12 16v1M17 16v1M9.5 21v1M14.5 21v1' },
  rain: { ink: HIGH_CLOUD, wet: 'M8 16l-2 5M13 16l-2 5M18 16l-2 5' },
  'heavy-rain': { ink: HIGH_CLOUD, wet: 'M6 16l-3 7M11 16l-3 7M16 16l-3 7M21 16l-3 7' },
  'freezing-rain': { ink: HIGH_CLOUD, wet: 'M8 16l-.7 2M13 16l-.7 2M18 16l-.7 2M4 22h16' },
  showers: { ink: HIGH_CLOUD, wet: `M8 16${DROP}M16 16${DROP}` },
  sleet: { ink: HIGH_CLOUD, wet: `M8 16l-2 6M16 16${FLAKE}` },
  snow: { ink: HIGH_CLOUD, wet: `M8 16${FLAKE}M17 16${FLAKE}` },
  'heavy-snow': {
    wet: 'M12 2v20M3.3 7l17.4 10m0-10l-17.4 10M12 6l-3-3m3 3l3-3M12 18l-3 3m3-3l3 3M6.8 9l-4.2 1.2M6.8 9l-1.2-4.2M17.2 9l4.2 1.2M17.2 9l1.2-4.2M6.8 15l-4.2-1.2M6.8 15l-1.2 4.2M17.2 15l4.2-1.2M17.2 15l1.2 4.2',
  },
  'blowing-snow': { ink: 'M3 7h11a2.5 2.5 0 1 0-2.5-2.5M3 12h17', wet: `M7 16${FLAKE}M17 16${FLAKE}` },
  hail: { ink: HIGH_CLOUD, wet: `M6 16${STONE}M12 19${STONE}M18 16${STONE}` },
  thunderstorm: {
    ink: `M7 12${CLOUD}`,
    warm: 'M13 9l-4 7h3l-1 6.5 5-8.5h-3.5z',
    wet: 'M5 17l-1 3M20 17l-1 3',
  },
  lightning: { warm: 'M14 2L5 14h6l-2 8 9-12h-6z' },
  tornado: { ink: 'M3 4h18M5 8h14M8 12h9M10 16h5M12 20h1' },
} as const satisfies Readonly<Record<string, IconLayers>>;

export type IconName = keyof typeof ICONS;

/** The icon to show at night: its `-night` variant where there is one, or else the icon itself. */
export function nightIcon(icon: IconName): IconName {
  const night = `${icon}-night`;
  return night in ICONS ? (night as IconName) : icon;
}
