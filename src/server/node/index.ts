/** `nalssi/server/node`: the feed service on Node: a file for the last good feed, and a listening server. */
export { fileStore } from './file-store.js';
export { fileUpstream } from './file-upstream.js';
export { listen, type Listening, type ListenOptions } from './listen.js';
