import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { ELEMENTS } from '../render/attributes.js';
import { fragmentRoute } from './fragments.js';
import { healthRoute, metricsRoute } from './health.js';
import { problem } from './responses.js';
import { feedRoute, schemaRoute } from './routes.js';
import type { AppOptions, Service } from './service.js';

const A_DAY = 86_400;

/**
 * Origins in the form that browsers send: in lower case, without a slash at the end and without the default port. `*`
 * if the list contains it. Throws `TypeError` for what is no origin.
 */
export const readOrigins = (list: readonly string[]): readonly string[] | '*' => {
  if (list.includes('*')) return '*';
  return list.map((text) => {
    const { origin, href } = URL.canParse(text) ? new URL(text) : { origin: 'null', href: '' };
    if (!/^https?:/.test(origin) || href !== `${origin}/`) {
      throw new TypeError(`${text} is no origin; one is https://news.example, without a path`);
    }
    return origin;
  });
};

/** The routes of the service. */
export const createApp = (
  service: Service,
  { allowOrigins, feedUrl = '/feed.json', metrics, log }: AppOptions,
): Hono => {
  const app = new Hono();
  if (allowOrigins !== undefined) {
    const origins = readOrigins(typeof allowOrigins === 'string' ? [allowOrigins] : allowOrigins);
    const allowHeaders = ['If-None-Match'];
    app.use(
      cors({
        origin: origins === '*' ? origins : [...origins],
        allowMethods: ['GET', 'HEAD'],
        allowHeaders,
        exposeHeaders: ['ETag', 'Date', 'Age'],
        maxAge: A_DAY,
      }),
    );
  }

  app.get('/feed.json', feedRoute(service));
  for (const name of ELEMENTS) app.get(`/${name}.html`, fragmentRoute(name, service, feedUrl));
  app.get('/feed.schema.json', schemaRoute());
  app.get('/healthz', healthRoute(service));
  if (metrics) app.get('/metrics', metricsRoute(service));

  // 405 is decided here and not by a second handler for each path, which would slow down every request to it.
  const paths = new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
  app.notFound(({ req: { path } }) =>
    paths.has(path)
      ? problem(405, 'Method not allowed', `${path} answers GET and HEAD.`, { allow: 'GET, HEAD' })
      : problem(404, 'Not found', `This server answers ${[...paths].join(', ')}.`),
  );
  app.onError((error) => {
    log(`request failed: ${error.message}`);
    return problem(
      500,
      'Internal error',
      'The request could not be answered; the log of the server says why.',
    );
  });
  return app;
};
