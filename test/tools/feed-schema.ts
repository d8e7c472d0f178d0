/** Writes the feed contract as JSON Schema beside the compiled modules. */
import { writeFileSync } from 'node:fs';
import { feedJsonSchema } from '../../src/feed/zod-schema.js';

writeFileSync('dist/feed.schema.json', `${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
