import type { Station } from '../../feed/schema.js';

/** http, https or an address without a scheme; nothing that could run. */
const SAFE = /^(https?:\/\/|[^:]*([/?#]|$))/i;

/** A row's address from the `link` template: `/weather?city={name}`, `https://news.example/{id}`. Else empty. */
export const rowLink = (template: string | null, { id, name }: Station): string => {
  if (!template || !SAFE.test(template)) return '';
  return template.replaceAll('{id}', encodeURIComponent(id)).replaceAll('{name}', encodeURIComponent(name));
};
