/**
 * The origins of a list as browsers write them: without a slash at the end, in small letters, without the usual
 * port. `*` among them is everyone. Throws `TypeError`, in words, for what is no origin.
 */
export const readOrigins = (list: readonly string[]): readonly string[] | '*' => {
  if (list.includes('*')) return '*';
  return list.map((text) => {
    const { origin, href } = URL.canParse(text) ? new URL(text) : { origin: 'null', href: '' };
    if (!/^https?:/.test(origin) || href !== `${origin}/`) {
      throw new TypeError(`${text} is no origin; one is https://news.example, without a path`);
    }
    return origin;
  });
};
