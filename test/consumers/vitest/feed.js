export const feed = {
  version: 1,
  source: { name: '기상청' },
  observedAt: new Date().toISOString(),
  observations: [
    { station: { id: '108', name: '서울' }, condition: '맑음', temperature: 3.2 },
    { station: { id: '159', name: '부산' }, condition: '비', temperature: 9.1 },
  ],
};
