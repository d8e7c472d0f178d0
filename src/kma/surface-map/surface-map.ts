/**
 * 현재날씨 지도: the hourly XML behind the map of KMA's site, every ASOS station at once and without a key.
 * A default namespace, one `<weather year month day hour>`, and a `<local stn_id desc ta rn_hr1>` a station.
 */
import { defineSource } from '../define-source.js';
import { failed, failure } from '../failure.js';
import { checkTime, makeFeed, type Reading } from '../feed.js';
import { kstToIso } from '../kst.js';
import { readAmount, readTemperature } from '../number.js';
import { openPayload } from '../payload.js';
import type { FormatSource, SourceResult } from '../source.js';
import { feedStation } from '../station.js';
import { children, parseXml, type XmlElement } from '../xml.js';

const URL = 'https://www.kma.go.kr/XML/weather/sfc_web_map.xml';

/** Digits alone: `Number('')` would be a midnight. */
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

/** How many elements of this name are anywhere in another. */
const count = ({ children: inside }: XmlElement, name: string): number =>
  inside.reduce((sum, child) => sum + Number(child.name === name) + count(child, name), 0);

const reading = ({ attributes, text }: XmlElement, observedAt: string): Reading => {
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
    if (!payload) return failed(failure('empty', 'there is no answer'));
    const opened = openPayload(payload);
    if ('error' in opened) return failed(opened.error);
    const xml = parseXml(opened.text, 'current');
    if ('error' in xml) return failed(xml.error);
    const [weather, second] = children(xml.root, 'weather');
    if (!weather || second) {
      return failed(failure('unexpected-format', 'the XML does not hold exactly one <weather>'));
    }
    const time = checkTime(observationTime(weather), now);
    if ('error' in time) return failed(time.error);
    const locals = children(weather, 'local');
    if (locals.length === 0) return failed(failure('unexpected-format', 'the XML holds no <local> row'));
    // As where an end tag has got to another row: the rows in between would be lost unseen.
    if (count(xml.root, 'local') > locals.length) {
      return failed(failure('malformed', 'a <local> stands elsewhere than directly in <weather>'));
    }
    return makeFeed(locals.map((local) => reading(local, time.observedAt)));
  },
});
