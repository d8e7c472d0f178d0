import * as feed from 'nalssi/feed';
import * as kma from 'nalssi/kma';
import * as places from 'nalssi/places';
import * as server from 'nalssi/server';
import * as node from 'nalssi/server/node';

export const names: string[] = [feed, kma, places, server, node].flatMap(Object.keys);
export const handler: (request: Request) => Response | Promise<Response> = (request) =>
  new Response(request.url);
