/** A small valid feed of one hour. */
export const feedOf = (observedAt: string, temperature = 5.4): Record<string, unknown> => ({
  version: 1,
  source: { name: '기상청', url: 'https://www.weather.go.kr' },
  observedAt,
  observations: [{ station: { id: '108', name: '서울' }, condition: '맑음', temperature }],
});

export const answerOf = (body: unknown, headers: HeadersInit = {}): Response =>
  new Response(JSON.stringify(body), { headers });

/** Epoch ms as an observation time in KMA's notation. */
export const kst = (ms: number): string =>
  new Date(ms + 9 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+09:00');
