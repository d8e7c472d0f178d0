import { readFile } from 'node:fs/promises';
import type { Upstream } from '../upstream/client.js';
import { FetchFailure } from '../upstream/failure.js';

/** Reads payloads from files: the URL of a request is a path. */
export const fileUpstream: Upstream = async ({ url, label, station, part }) => {
  try {
    const body = await readFile(url);
    return {
      body,
      status: 200,
      contentType: '',
      ...(station !== undefined && { station }),
      ...(part !== undefined && { part }),
    };
  } catch (error) {
    throw new FetchFailure('unreadable', `${label} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
};
