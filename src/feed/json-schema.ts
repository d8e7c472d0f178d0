import * as z from 'zod/mini';
import { feedSchema } from './zod-schema.js';

/** The contract as JSON Schema 2020-12, for back ends in other languages: `nalssi/feed.schema.json`. */
export const feedJsonSchema = (): Record<string, unknown> => ({
  title: 'nalssi observation feed, version 1',
  ...z.toJSONSchema(feedSchema, { target: 'draft-2020-12', io: 'input' }),
});
