const DEGREE = Math.PI / 180;
const DAY = 86_400_000;
/** Noon of the first day of 2000, from which almanacs count. */
const EPOCH = 946_728_000_000;
/** Middle of Korea, for stations without a position: the sun rises within a few minutes of this everywhere. */
const KOREA = { latitude: 36.5, longitude: 127.8 };
/** Where the sun's upper edge meets the horizon, refraction included. */
const HORIZON = Math.sin(-0.833 * DEGREE);

/**
 * Whether the sun is down at a place at `time` (epoch ms). The low-precision formulas of the Astronomical
 * Almanac: sunrise and sunset within a minute until 2050.
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
