import { it } from 'node:test';
import type * as z from 'zod/mini';
import type {
  FeedSource,
  feedSchema,
  Observation,
  ObservationFeed,
  observationSchema,
  sourceSchema,
  Station,
  stationSchema,
} from '../../../src/feed/index.js';

/** Whether two types are exactly the same, with optional and read-only fields; otherwise `tsc` reports an error. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- compares the two unresolved types
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Flat<T> = T extends readonly (infer One)[]
  ? Flat<One>[]
  : T extends object
    ? { [Key in keyof T]: Flat<T[Key]> }
    : T;
type Inferred<Schema extends z.ZodMiniType, Type> = Same<Flat<z.infer<Schema>>, Flat<Type>>;

it('the types of the feed are those of its zod schemas', () => {
  true satisfies Inferred<typeof stationSchema, Station>;
  true satisfies Inferred<typeof observationSchema, Observation>;
  true satisfies Inferred<typeof sourceSchema, FeedSource>;
  true satisfies Inferred<typeof feedSchema, ObservationFeed>;
  // @ts-expect-error the comparison can fail
  true satisfies Inferred<typeof stationSchema, FeedSource>;
});
