/**
 * Old and odd pages, each as a whole with the built script: a table of what is hostile about a page and what is checked
 * there besides its rows. One page more is one entry in the file of its kind.
 */
import { CHARSETS } from './pages/charsets.js';
import { COPIES } from './pages/copies.js';
import type { HostilePage } from './pages/hostile-page.js';
import { describePages } from './pages/describe.js';
import { NATIVES } from './pages/natives.js';
import { PLACES } from './pages/places.js';
import { POLICIES } from './pages/policies.js';

const KINDS: Readonly<Record<string, readonly HostilePage[]>> = {
  'of an old charset or type': CHARSETS,
  'with more than one copy': COPIES,
  'with a place of its own for the ticker': PLACES,
  'without what browsers have': NATIVES,
  'with a policy': POLICIES,
};

for (const [kind, pages] of Object.entries(KINDS)) describePages(kind, pages);
