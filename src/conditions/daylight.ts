const DEGREE = Math.PI / 180;
const DAY = 86_400_000;
/** 2000-01-01 12:00 UTC in epoch ms, from which the Astronomical Almanac counts days. */
const EPOCH = 946_728_000_000;
/** Middle of South Korea, for stations without a position: everywhere the sun rises within a few minutes of this. */
const KOREA = { latitude: 36.5, longitude: 127.8 };
/** Sine of the sun's altitude when its upper edge is at the horizon, including refraction. */
const HORIZON = Math.sin(-0.833 * DEGREE);

/**
 * Whether the sun is below the horizon at a place at `time` (epoch ms). Uses the low-precision formulas of the
 * Astronomical Almanac, which are within a minute of sunrise and sunset until 2050.
 */
export const isNight = (
  time: number,
  { latitude = KOREA.latitude, longitude = KOREA.longitude } = {},
): boolean => {
  const days = (time - EPOCH) / DAY;
  const anomaly = (357.529 + 0.98560028 * days) * DEGREE;
  const sun =
    (280.459 + 0.98564736 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * DEGREE;
  const tilt = 23.439 * DEGREE;
  const ascension = Math.atan2(Math.cos(tilt) * Math.sin(sun), Math.cos(sun));
  const sine = Math.sin(tilt) * Math.sin(sun);
  const hourAngle = (280.4606 + 360.9856474 * days + longitude) * DEGREE - ascension;
  const altitude =
    Math.sin(latitude * DEGREE) * sine +
    Math.cos(latitude * DEGREE) * Math.sqrt(1 - sine * sine) * Math.cos(hourAngle);
  return altitude < HORIZON;
};
