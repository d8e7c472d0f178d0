/**
 * The limits of the feed contract, which the zod schema (`zod-schema.ts`) and the browser's check (`check.ts`) share.
 */

/** Version of the feed format that this library reads. */
export const FEED_VERSION = 1;

/**
 * The largest number of rows; further ones are dropped. KMA's largest network, the automatic stations (AWS), has about
 * 740.
 */
export const MAX_ROWS = 1000;

/** A station number as KMA writes it (`98`), or the ten digits of a 행정구역코드. */
export const STATION_ID = /^[0-9A-Za-z_-]{1,20}$/;

/**
 * One line of plain text: not blank, and without control, format (bidirectional overrides), surrogate or
 * line-breaking characters, nor �, which results from reading EUC-KR as UTF-8. The pattern uses Unicode properties,
 * because PHP and Java understand them as well.
 */
export const lineOf = (length: number): RegExp =>
  RegExp(`^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\uFFFD]{1,${length}}$`, 'u');

/** Longest name and condition, and longest `notice` for the reader, in code points. */
export const TEXT_LENGTH = 60;
export const NOTICE_LENGTH = 200;

export const TEXT = /* @__PURE__ */ lineOf(TEXT_LENGTH);
export const NOTICE = /* @__PURE__ */ lineOf(NOTICE_LENGTH);

/**
 * An absolute http or https address without blanks and quotes. The pattern is also used in JSON Schema, which has no
 * flag for case and always counts code points.
 */
export const HTTP_URL = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s"'<>\\]{1,2000}$/u;

/** Inclusive ranges of the numbers, in the unit of the contract. A number outside cannot be an observation. */
export const RANGES = {
  /** ℃; the lowest and highest ever measured on Earth are −89.2 and 56.7. */
  temperature: [-90, 60],
  /** % relative humidity. */
  humidity: [0, 100],
  /** mm in the last hour. */
  precipitation: [0, 500],
  /** m/s. */
  windSpeed: [0, 120],
  /** Degrees north. */
  latitude: [-90, 90],
  /** Degrees east. */
  longitude: [-180, 180],
} as const;
