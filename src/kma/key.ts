/** KMA's keys: how they are sent, and how they stay out of every text that is shown. */

const decoded = (key: string): string => {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
};

/**
 * A key for a query, percent-encoded exactly once. data.go.kr issues every key in two forms, plain and encoded: the
 * encoded one must not be encoded again, and the plain one never contains a `%`.
 */
export const encodeKey = (key: string): string => encodeURIComponent(decoded(key.trim()));

/** Masks a key in each of its forms, and each long run of its letters and digits, which may be escaped otherwise. */
const withoutKey = (text: string, key: string): string => {
  const raw = key.trim();
  const forms = [raw, decoded(raw), encodeKey(raw)];
  const runs = decoded(raw)
    .split(/[^0-9A-Za-z]+/)
    .filter((run) => run.length >= 8);
  return [...forms, ...runs].filter(Boolean).reduce((rest, form) => rest.replaceAll(form, '***'), text);
};

/**
 * Text from elsewhere (KMA's messages, system errors) as one line of at most `most` characters, without control
 * characters and without the key: it goes to logs and to `/healthz`.
 */
export const safeLine = (text: string, key = '', most = 300): string =>
  withoutKey(text, key)
    .slice(0, 10 * most)
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, most);
