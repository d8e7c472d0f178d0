import { isFree, type Lease } from './lease.js';
import type { Store } from './stores.js';

/** The part of a Durable Object's state that `FeedObject` uses. */
export interface ObjectState {
  readonly storage: {
    get<T>(key: string): Promise<T | undefined>;
    put(key: string, value: string): Promise<void>;
  };
}

/** The part of a Durable Object namespace that `objectStore` uses. */
export interface ObjectNamespace {
  idFromName(name: string): unknown;
  get(id: never): { fetch(address: string, init?: RequestInit): Promise<Response> };
}

/**
 * A Durable Object that keeps the last good feed and the lease of all isolates, to be exported by the Worker's script.
 * It runs in one place and one request at a time, so that exactly one isolate gets the lease.
 */
export class FeedObject {
  readonly #storage: ObjectState['storage'];

  constructor({ storage }: ObjectState) {
    this.#storage = storage;
  }

  async fetch(request: Request): Promise<Response> {
    const storage = this.#storage;
    if (request.method === 'PUT') {
      await storage.put('feed', await request.text());
      return new Response(null, { status: 204 });
    }
    if (request.method === 'POST') {
      const { lease, now } = (await request.json()) as { lease: Lease; now: number };
      // Between reading and writing the runtime delivers no other request.
      if (!isFree((await storage.get<string>('lease')) ?? null, lease, now))
        return new Response(null, { status: 409 });
      await storage.put('lease', JSON.stringify(lease));
      return new Response(null, { status: 204 });
    }
    const feed = await storage.get<string>('feed');
    return new Response(feed ?? null, { status: feed === undefined ? 404 : 200 });
  }
}

/** Keeps the last good feed in a Durable Object of `FeedObject`: of all isolates exactly one asks KMA. */
export const objectStore = (namespace: ObjectNamespace, name = 'nalssi-feed'): Store => {
  const send = async (init: RequestInit, expected: readonly number[]): Promise<Response> => {
    const object = namespace.get(namespace.idFromName(name) as never);
    const response = await object.fetch('https://nalssi.invalid/', init);
    if (!expected.includes(response.status)) throw new Error(`the object answered HTTP ${response.status}`);
    return response;
  };
  return {
    load: async () => {
      const response = await send({}, [200, 404]);
      const text = await response.text();
      return response.status === 200 ? text : null;
    },
    save: async (body) => {
      await send({ method: 'PUT', body }, [204]);
    },
    acquire: async (lease, now) => {
      const { status } = await send({ method: 'POST', body: JSON.stringify({ lease, now }) }, [204, 409]);
      return status === 204;
    },
  };
};
