import type { IconName } from './icons.js';

type Row = readonly [code: string, ko: string, icon: IconName, spoken?: string];

/**
 * KMA's conditions (현재일기), one row each. The code is the English in kebab case, KMA's and WMO's words for it;
 * `ko` is KMA's own text; `spoken` is how an announcer would read it, given where `ko` alone would be misread.
 * What has ended leaves a grey sky. Other spellings of the same text are `SPELLINGS`' matter (`condition.ts`).
 */
export const VOCABULARY = [
  // Sky.
  ['clear', '맑음', 'clear'],
  ['partly-cloudy', '구름조금', 'partly-cloudy', '구름 조금'],
  ['mostly-cloudy', '구름많음', 'mostly-cloudy', '구름 많음'],
  ['cloudy', '흐림', 'cloudy'],

  // What clouds the air.
  ['mist', '박무', 'mist'],
  ['haze', '연무', 'haze'],
  ['yellow-dust', '황사', 'dust'],
  ['fog', '안개', 'fog'],
  ['persistent-fog', '안개변화무', 'fog', '변화 없는 안개'],
  ['thinning-fog', '안개엷어짐', 'fog', '엷어지는 안개'],
  ['thickening-fog', '안개강해짐', 'fog', '짙어지는 안개'],
  ['fog-ended', '안개끝', 'cloudy', '안개 걷힘'],
  ['fog-within-sight', '시계내안개', 'fog', '멀리 보이는 안개'],
  ['patchy-fog', '부분안개', 'fog', '군데군데 안개'],

  // Rain.
  ['drizzle', '이슬비', 'drizzle'],
  ['light-drizzle', '약한이슬비', 'drizzle', '약한 이슬비'],
  ['moderate-drizzle', '보통이슬비', 'drizzle', '보통 이슬비'],
  ['heavy-drizzle', '강한이슬비', 'drizzle', '강한 이슬비'],
  ['drizzle-ended', '이슬비끝', 'cloudy', '이슬비 그침'],
  ['raindrops', '빗방울', 'drizzle'],
  ['rain', '비', 'rain'],
  ['light-rain', '약한비', 'rain', '약한 비'],
  ['moderate-rain', '보통비', 'rain', '보통 비'],
  ['heavy-rain', '강한비', 'heavy-rain', '강한 비'],
  ['light-intermittent-rain', '약한비단속', 'rain', '약한 비, 오다 그침'],
  ['moderate-intermittent-rain', '보통비단속', 'rain', '보통 비, 오다 그침'],
  ['heavy-intermittent-rain', '강한비단속', 'heavy-rain', '강한 비, 오다 그침'],
  ['light-continuous-rain', '약한비계속', 'rain', '약한 비, 계속 내림'],
  ['moderate-continuous-rain', '보통비계속', 'rain', '보통 비, 계속 내림'],
  ['heavy-continuous-rain', '강한비계속', 'heavy-rain', '강한 비, 계속 내림'],
  ['occasional-rain', '가끔 비', 'rain'],
  ['rain-ended', '비끝남', 'cloudy', '비 그침'],
  ['light-freezing-rain', '약한언비', 'freezing-rain', '약한 어는 비'],
  ['precipitation-within-sight', '시계내강수', 'rain', '멀리 보이는 비나 눈'],
  ['showers', '소나기', 'showers'],
  ['light-showers', '약한소나기', 'showers', '약한 소나기'],
  ['moderate-showers', '보통소나기', 'showers', '보통 소나기'],
  ['heavy-showers', '강한소나기', 'showers', '강한 소나기'],
  ['showers-ended', '소나기끝', 'cloudy', '소나기 그침'],

  // Rain and snow.
  ['sleet', '진눈깨비', 'sleet'],
  ['light-sleet', '약진눈깨비', 'sleet', '약한 진눈깨비'],
  ['heavy-sleet', '강진눈깨비', 'sleet', '강한 진눈깨비'],
  ['sleet-ended', '진눈깨비끝', 'cloudy', '진눈깨비 그침'],
  ['rain-and-snow', '비/눈', 'sleet', '비나 눈'],
  ['rain-or-snow', '비 또는 눈', 'sleet'],
  ['snow-or-rain', '눈 또는 비', 'sleet'],
  ['occasional-rain-or-snow', '가끔 비 또는 눈', 'sleet'],
  ['occasional-snow-or-rain', '가끔 눈 또는 비', 'sleet'],
  ['raindrops-and-snow-flurries', '빗방울눈날림', 'sleet', '빗방울, 눈 날림'],

  // Snow and ice.
  ['snow', '눈', 'snow'],
  ['light-snow', '약한눈', 'snow', '약한 눈'],
  ['moderate-snow', '보통눈', 'snow', '보통 눈'],
  ['heavy-snow', '강한눈', 'heavy-snow', '강한 눈'],
  ['light-intermittent-snow', '약한눈단속', 'snow', '약한 눈, 오다 그침'],
  ['moderate-intermittent-snow', '보통눈단속', 'snow', '보통 눈, 오다 그침'],
  ['heavy-intermittent-snow', '강한눈단속', 'heavy-snow', '강한 눈, 오다 그침'],
  ['light-continuous-snow', '약한눈계속', 'snow', '약한 눈, 계속 내림'],
  ['moderate-continuous-snow', '보통눈계속', 'snow', '보통 눈, 계속 내림'],
  ['heavy-continuous-snow', '강한눈계속', 'heavy-snow', '강한 눈, 계속 내림'],
  ['occasional-snow', '가끔 눈', 'snow'],
  ['snow-ended', '눈끝남', 'cloudy', '눈 그침'],
  ['snow-flurries', '눈날림', 'snow', '눈 날림'],
  ['snow-showers', '소낙눈', 'snow'],
  ['light-snow-showers', '소낙눈/약', 'snow', '약한 소낙눈'],
  ['heavy-snow-showers', '소낙눈/강', 'heavy-snow', '강한 소낙눈'],
  ['blowing-snow', '눈보라', 'blowing-snow'],
  ['snow-pellets', '싸락눈', 'hail'],
  ['snow-grains', '가루눈', 'snow'],
  ['ice-pellets', '얼음싸라기', 'hail', '얼음 싸라기'],
  ['hail', '우박', 'hail'],

  // Storms.
  ['thunderstorm', '뇌우', 'thunderstorm'],
  ['thunderstorm-with-hail', '뇌우,우박', 'thunderstorm', '우박을 동반한 뇌우'],
  ['thunderstorm-with-rain-or-snow', '뇌우,비/눈', 'thunderstorm', '비나 눈을 동반한 뇌우'],
  ['thunder-and-lightning', '천둥번개', 'thunderstorm', '천둥 번개'],
  ['lightning', '번개', 'lightning'],
  ['dry-thunderstorm', '마른뇌전', 'lightning', '비 없는 천둥 번개'],
  ['thunderstorm-ended', '뇌전 끝', 'cloudy', '천둥 번개 그침'],
  ['tornado', '용오름', 'tornado'],
] as const satisfies readonly Row[];
