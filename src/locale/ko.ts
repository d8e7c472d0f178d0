import type { LocaleData } from './locale.js';

/** Korean, with KMA's own terms. */
export const ko: LocaleData = {
  tag: 'ko',
  words: {
    label: '도시별 날씨',
    play: '재생',
    stop: '정지',
    previous: '이전',
    next: '다음',
    close: '닫기',
    loading: '날씨를 불러오는 중입니다',
    failed: '날씨 정보를 불러오지 못했습니다',
    retry: '다시 시도',
    empty: '선택한 지역의 관측 자료가 없습니다',
    all: '전체 지역',
    showAll: '전체 *곳 보기',
    elsewhere: '그 밖의 지역',
    forecast: '하늘 상태는 예보',
    missing: '관측 자료 없음',
    city: '지역',
    condition: '날씨',
    temperature: '기온',
    humidity: '습도',
    precipitation: '강수량',
    windSpeed: '풍속',
    list: '날씨 목록',
    stopped: '정지됨',
    playing: '재생 중',
    outdated: '자료가 오래되어 재생할 수 없습니다',
  },
  spokenCondition: ({ spoken }) => spoken,
  // 영하 is what forecasters say for minus; it is not used with Fahrenheit.
  spokenTemperature: (number, negative, unit) =>
    unit === 'f' ? `화씨 ${negative ? '마이너스 ' : ''}${number}도` : `${negative ? '영하 ' : ''}${number}도`,
  measures: {
    humidity: ['*%', '*%'],
    precipitation: ['*mm', '*밀리미터'],
    windSpeed: ['*m/s', '초속 *미터'],
  },
  date: ({ year, month, day }, weekday) =>
    `${[year, month, day].map((part) => String(part).padStart(2, '0')).join('.')} (${'일월화수목금토'[weekday]})`,
  observedAt: (hour, minute) => `${hour}시${minute ? ` ${minute}분` : ''} 관측`,
  ago: (count, unit) => `${count}${{ minute: '분', hour: '시간', day: '일' }[unit]} 전`,
  source: (name) => `${name} 제공`,
};
