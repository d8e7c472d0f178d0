/** What an answer tells of the time; `date` is NaN where it does not, as from another origin that does not expose it. */
export interface Stamp {
  /** `Date`, when the server wrote the answer, in epoch ms by its clock. */
  readonly date: number;
  /** `Age`, ms that caches on the way have kept it since. */
  readonly age: number;
  /** When it came, in epoch ms by the reader's clock. */
  readonly received: number;
}

const MINUTE = 60_000;

export const stampOf = (headers: Headers, received: number): Stamp => ({
  // Not by `Date.parse`, which old libraries put their own in place of.
  date: new Date(headers.get('date') ?? NaN).getTime(),
  age: (Number(headers.get('age')) || 0) * 1000,
  received,
});

/**
 * Ms by which the reader's clock has to be set forward to agree with the server's; 0 while nothing speaks against it.
 *
 * `Date` + `Age` is the server's time when the answer left the last cache that counts. The browser's own cache and
 * a service worker hand out what they have kept without counting: their answer looks like that of a clock behind. So a
 * reader's time before `Date` is wrong for certain, and one after `Date` + `Age` only where the answer has come
 * over the network just now (`direct`). Between the two it is right: some caches write `Date` anew and send `Age` too.
 */
export const skewOf = ({ date, age, received }: Stamp, direct: boolean): number => {
  const late = date - received;
  // A minute is the time on the way, and `Date` tells seconds.
  return late > MINUTE || (direct && late + age < -MINUTE) ? late + age : 0;
};

/** Ms since the server wrote an answer, as RFC 9111 section 4.2.3 counts it. */
export const ageOf = ({ date, age, received }: Stamp, skew: number): number =>
  Math.max(age, received + skew - date || 0);
