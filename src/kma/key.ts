const decoded = (key: string): string => {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
};

/**
 * A key for a query, percent-encoded exactly once. data.go.kr hands out every key in two forms, and the
 * encoded one, encoded again, is another key; a decoded one never holds a `%`.
 */
export const encodeKey = (key: string): string => encodeURIComponent(decoded(key.trim()));

/**
 * Takes a key out of text: in each form, and each long run of its letters and digits, as an answer may echo
 * it in an escaping of its own.
 */
export const withoutKey = (text: string, key: string): string => {
  const raw = key.trim();
  const forms = [raw, decoded(raw), encodeKey(raw)];
  const runs = decoded(raw)
    .split(/[^0-9A-Za-z]+/)
    .filter((run) => run.length >= 8);
  return [...forms, ...runs].filter(Boolean).reduce((rest, form) => rest.replaceAll(form, '***'), text);
};
