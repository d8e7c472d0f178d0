/** `nalssi/server/node`: the parts of the feed service that need Node: a store in a file, and a listening server. */
export { fileStore } from './file-store.js';
export { fileUpstream } from './file-upstream.js';
export { listen, type Listening, type ListenOptions } from './listen.js';
