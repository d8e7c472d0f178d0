/**
 * 현재날씨 지도: the hourly XML behind the map of KMA's site, with every ASOS station and without a key. It has one
 * `<weather year month day hour>` and in it a `<local stn_id desc ta rn_hr1>` for each station.
 */
import { checkTime, feedStation, makeFeed, type RawObservation } from '../feed.js';
import { openPayload } from '../payload.js';
import { defineSource, failed, sourceError, type FormatSource, type SourceResult } from '../source.js';
import { kstToIso } from '../time.js';
import { readAmount, readTemperature } from '../values.js';
import { children, parseXml, type XmlElement } from '../xml.js';

const URL = 'https://www.kma.go.kr/XML/weather/sfc_web_map.xml';

/** NaN for anything but digits: `Number('')` is 0, which would be read as midnight. */
const digits = (text: string | undefined): number => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : NaN);

const observationTime = ({ attributes }: XmlElement): string | null => {
  const { year, month, day, hour } = attributes;
  return kstToIso({
    year: digits(year),
    month: digits(month),
    day: digits(day),
    hour: digits(hour),
    minute: 0,
  });
};

/** The number of elements of this name at any depth. */
const count = ({ children: inside }: XmlElement, name: string): number =>
  inside.reduce((sum, child) => sum + Number(child.name === name) + count(child, name), 0);

const readLocal = ({ attributes, text }: XmlElement, observedAt: string): RawObservation => {
  const { stn_id: id = '', desc = '', ta, rn_hr1: rain } = attributes;
  const condition = desc.trim();
  return {
    station: feedStation(id, text.trim()),
    observedAt,
    condition: condition === '' || condition === '-' ? null : condition,
    temperature: readTemperature(ta),
    precipitation: readAmount(rain),
  };
};

export const surfaceMap = defineSource<FormatSource>({
  name: 'surface-map',
  perStation: false,
  requests: () => [{ url: URL, label: URL }],
  recognises: (text) => /<current[\s>]/.test(text.slice(0, 1_000)),
  read([payload], { now }): SourceResult {
    if (!payload) return failed(sourceError('empty', 'there is no answer'));
    const opened = openPayload(payload);
    if ('error' in opened) return failed(opened.error);
    const xml = parseXml(opened.text, 'current');
    if ('error' in xml) return failed(xml.error);
    const [weather, second] = children(xml.root, 'weather');
    if (!weather || second) {
      return failed(sourceError('unexpected-format', 'the XML does not hold exactly one <weather>'));
    }
    const time = checkTime(observationTime(weather), now);
    if ('error' in time) return failed(time.error);
    const locals = children(weather, 'local');
    if (locals.length === 0) return failed(sourceError('unexpected-format', 'the XML holds no <local> row'));
    // An end tag in the wrong place nests the rows that follow: they would be lost without a sign.
    if (count(xml.root, 'local') > locals.length) {
      return failed(sourceError('malformed', 'a <local> stands elsewhere than directly in <weather>'));
    }
    return makeFeed(locals.map((local) => readLocal(local, time.observedAt)));
  },
});
