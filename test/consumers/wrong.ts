/** A feed from which `observations` is missing. */
export const feed = {
  version: 1 as const,
  source: { name: '기상청' },
  observedAt: '2025-04-01T07:00:00+09:00',
};
export const stations: readonly string[] = ['서울', '부산'];
