/** Revised Romanization of Korean (국어의 로마자 표기법, 2000): Latin letters by their place in the syllable. */
const INITIALS = 'g kk n d tt r m b pp s ss . j jj ch k t p h'.split(' ');
const MEDIALS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = '. k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** Letters that change where two syllables meet. */
const MEETINGS: readonly (readonly [RegExp, string])[] = [
  [/(ng|k)\|[rn]/g, 'ngn'],
  [/k\|m/g, 'ngm'],
  [/[nl]\|r|l\|n/g, 'll'],
  [/[mp]\|r/g, 'mn'],
  [/p\|([nm])/g, 'm$1'],
  [/k\|\./g, 'g'],
  [/t\|\./g, 'd'],
  [/p\|\./g, 'b'],
  [/l\|\./g, 'r'],
  [/[|.]/g, ''],
  [/\(/g, ' ('],
];

const FIRST = '가'.charCodeAt(0);

const syllable = (hangul: string): string => {
  const code = hangul.charCodeAt(0) - FIRST;
  const initial = INITIALS[Math.floor(code / 588)]!;
  const medial = MEDIALS[Math.floor(code / 28) % 21]!;
  return `|${initial}${medial}${FINALS[code % 28]!}`;
};

/**
 * A Korean place name in Latin letters: 강릉 → Gangneung, 고창군 → Gochang-gun, 강남구 → Gangnam-gu. Other text is not
 * changed. In names of two syllables, 구 is a unit only after 중, 동, 서, 남 and 북: 중구 → Jung-gu, but 대구 → Daegu.
 */
export const romanize = (name: string): string => {
  let text = name
    .replace(/([중동서남북]|[가-힣]{2})([시군구])(?![가-힣])/g, '$1-$2')
    .replace(/[가-힣]/g, syllable);
  for (const [met, sound] of MEETINGS) text = text.replace(met, sound);
  return text.replace(/(^|[ (])[a-z]/g, (start) => start.toUpperCase());
};
