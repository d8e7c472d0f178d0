import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { feedRoute } from './feed-route.js';
import { healthRoute } from './health.js';
import { metricsRoute } from './metrics.js';
import { readOrigins } from './origins.js';
import { problem } from './problem.js';
import { schemaRoute } from './schema-route.js';
import type { AppOptions, Service } from './service.js';
import { tickerRoute } from './ticker-route.js';

const A_DAY = 86_400;

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
  app.get('/ticker.html', tickerRoute(service, feedUrl));
  app.get('/feed.schema.json', schemaRoute());
  app.get('/healthz', healthRoute(service));
  if (metrics) app.get('/metrics', metricsRoute(service));

  // Answered last and here: a second handler of a path would make every request to it slower.
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
