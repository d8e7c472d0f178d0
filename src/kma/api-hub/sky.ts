/**
 * KMA's text for a cloud amount in tenths (전운량): 0–2, 3–5, 6–8 as in its own table of current weather,
 * 9–10 as in its forecasts. Null for anything else, the sentinel -9 above all.
 */
export const skyText = (tenths: string): string | null => {
  if (!/^(?:\d|10)$/.test(tenths)) return null;
  const amount = Number(tenths);
  if (amount <= 2) return '맑음';
  if (amount <= 5) return '구름조금';
  return amount <= 8 ? '구름많음' : '흐림';
};

/**
 * The condition of a row. A phenomenon (WW, a run of KMA's two-digit codes) takes the place of the sky in
 * KMA's own text, but its code table is not public. Where one is reported the condition is therefore null:
 * the phenomenon would be a guess, and the sky alone would say 맑음 where KMA says that it rains.
 */
export const conditionOf = (phenomena: string, cloudTenths: string): string | null =>
  phenomena === '-' || phenomena === '-9' ? skyText(cloudTenths) : null;
