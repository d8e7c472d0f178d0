/**
 * The feed contract, version 1, as types. They are not inferred from the schemas of `zod-schema.ts`, so that projects
 * of pages type-check without zod; a test compares the two.
 */

/** Where an observation was made. */
export interface Station {
  /** KMA's station number (지점번호) or the 행정구역코드 of a 시군구, as text: `98`. */
  id: string;
  /** KMA's name of the station (지점명) or the 시군구's: `동두천`. */
  name: string;
  /** Region (권역) that the ticker can be narrowed to: `수도권`. */
  region?: string | undefined;
  /** Province (시도) by its present name: `경기도`. */
  province?: string | undefined;
  /** Degrees north. */
  latitude?: number | undefined;
  /** Degrees east. */
  longitude?: number | undefined;
}

/** What one station observed. */
export interface Observation {
  station: Station;
  /** KMA's own text (현재일기): `맑음`; null where it gives none. */
  condition: string | null;
  /** `forecast` where the condition is the sky (하늘상태) of KMA's forecast for that hour and was not observed. */
  conditionFrom?: 'forecast' | undefined;
  /** ℃ (기온); null where it is missing. */
  temperature: number | null;
  /** ISO 8601 with offset; only where it differs from the feed's. */
  observedAt?: string | undefined;
  /** % (습도). */
  humidity?: number | null | undefined;
  /** mm in the last hour (강수량). */
  precipitation?: number | null | undefined;
  /** m/s (풍속). */
  windSpeed?: number | null | undefined;
}

/** Who made the observations. 기상법 제36조의2 requires that it is shown with the data. */
export interface FeedSource {
  /** `기상청`. */
  name: string;
  /** http or https. */
  url?: string | undefined;
}

/** The whole feed. */
export interface ObservationFeed {
  version: 1;
  source: FeedSource;
  /** Time of observation, ISO 8601 with offset: `2025-04-01T07:00:00+09:00`. */
  observedAt: string;
  /** A line of plain text for the reader, shown with the data. */
  notice?: string | undefined;
  observations: Observation[];
}
