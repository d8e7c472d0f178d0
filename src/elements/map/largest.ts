/** The largest cities, and those that stand for a part of the country, in the order in which they find room on the map. */
const LARGEST =
  '서울 부산 인천 대구 대전 광주 울산 제주 강릉 울릉도 춘천 청주 전주 백령도 목포 세종 포항 안동 여수 원주 창원 수원 서귀포 진주 속초 군산 흑산도'.split(
    ' ',
  );

/** How late a city finds room on the map: less for the largest ones, whether it is called by its name or as a 시. */
export const rankOf = (name: string): number =>
  (LARGEST.indexOf(name.replace(/시$/, '')) + 1 || LARGEST.length + 1) - 1;
