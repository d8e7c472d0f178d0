import { findCondition } from '../conditions/condition.js';
import { formatTemperature, kstClock, kstParts, wholeHours, withUnit } from './format.js';
import type { Locale, TemperatureUnit } from './locale.js';

const TAG = 'ko';

/** Screen readers skip a minus sign: say 영하, as a forecaster does. Fahrenheit has no 영하. */
const spokenTemperature = (celsius: number, unit: TemperatureUnit): string => {
  const number = formatTemperature(TAG, celsius, unit);
  const absolute = number.replace('-', '');
  const below = number === absolute ? '' : unit === 'f' ? '마이너스 ' : '영하 ';
  return `${unit === 'f' ? '화씨 ' : ''}${below}${absolute}도`;
};

/** Korean, KMA's own words. */
export const ko: Locale = {
  tag: TAG,
  words: {
    label: '도시별 날씨',
    play: '재생',
    stop: '정지',
    previous: '이전',
    next: '다음',
    loading: '날씨를 불러오는 중입니다',
    failed: '날씨 정보를 불러오지 못했습니다',
    empty: '선택한 지역의 관측 자료가 없습니다',
    all: '전체 지역',
    elsewhere: '그 밖의 지역',
    missing: '관측 자료 없음',
    city: '지역',
    condition: '날씨',
    temperature: '기온',
    humidity: '습도',
    precipitation: '강수량',
    windSpeed: '풍속',
  },
  condition: (text) => text,
  spokenCondition: (text) => findCondition(text)?.spoken ?? text,
  city: ({ name }) => name,
  region: (name) => name,
  temperature: (celsius, unit) => withUnit(formatTemperature(TAG, celsius, unit), unit),
  spokenTemperature,
  date: (iso) => {
    const { year, month, day, weekday } = kstParts(TAG, iso, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      weekday: 'short',
    });
    return `${year}.${month}.${day} (${weekday})`;
  },
  observedAt: (iso, age, freshness) => {
    const { hour, minute } = kstClock(iso);
    const time = `${hour}시${minute ? ` ${minute}분` : ''} 관측`;
    return freshness === 'fresh' ? time : `${time} · ${wholeHours(age)}시간 전`;
  },
  source: (name) => `${name} 제공`,
  sentence: ({ station, condition, temperature }, unit) => {
    const known = [
      condition && ko.spokenCondition(condition),
      temperature === null ? null : spokenTemperature(temperature, unit),
    ].filter((part) => part !== null);
    return [station.name, ...(known.length ? known : [ko.words.missing])].join(', ');
  },
};
