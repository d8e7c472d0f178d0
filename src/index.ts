/** `nalssi`: element classes, events, types and the feed parser. It registers no element; `nalssi/define` does. */
export { BoardElement, type BoardLayout } from './elements/board/board-element.js';
export { ConditionIconElement } from './elements/condition-icon/condition-icon-element.js';
export { FeedElement } from './elements/shared/feed-element.js';
export { MapElement } from './elements/map/map-element.js';
export { ObservationElement } from './elements/observation/observation-element.js';
export { TickerElement } from './elements/ticker/ticker-element.js';
export type { TickerMode } from './elements/ticker/modes/index.js';
export type {
  NalssiChangeEvent,
  NalssiErrorEvent,
  NalssiEventFields,
  NalssiLoadEvent,
  NalssiStaleEvent,
} from './elements/shared/events.js';
export { checkFeed as parseFeed } from './feed/check.js';
export type { FeedResult } from './feed/parse.js';
export { freshness, type Freshness, type FreshnessLimits } from './feed/freshness.js';
export { formatPath, type FeedIssue, type FeedIssueCode, type FeedPath } from './feed/issues.js';
export type { FeedSource, Observation, ObservationFeed, Station } from './feed/schema.js';
export type { AgeUnit, ConditionWords, Locale, LocaleData, TemperatureUnit, Words } from './locale/locale.js';
export { registerLocale } from './locale/registry.js';
