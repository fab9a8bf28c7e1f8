import { existsSync } from 'node:fs';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import { Refusal } from '@tuyen/records';
import Fastify, { type FastifyInstance } from 'fastify';
import { contentRoutes } from '../routes/content-routes.ts';
import { importRoutes } from '../routes/import-routes.ts';
import { personRoutes } from '../routes/person-routes.ts';
import { planRoutes } from '../routes/plan-routes.ts';
import { recordRoutes } from '../routes/record-routes.ts';
import { sessionRoutes } from '../routes/session-routes.ts';
import type { ServerContext } from '../server-context.ts';
import { refuseOtherOrigins } from '../session/refuse-other-origins.ts';
import { requireSession } from '../session/require-session.ts';
import { answerProblem } from './answer-problem.ts';

const ONE_MIB = 1024 * 1024;

async function addPlugins(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'], styleSrc: ["'self'", "'unsafe-inline'"], scriptSrc: ["'self'"], connectSrc: ["'self'"], objectSrc: ["'none'"], frameAncestors: ["'none'"], upgradeInsecureRequests: null },
    },
    // A station's LAN speaks plain HTTP: promising TLS for a year would lock its own people out.
    strictTransportSecurity: false,
  });
  await app.register(cookie);
  await app.register(compress, { threshold: 1024 });
  await app.register(rateLimit, { global: false });
  await app.register(multipart, { limits: { fileSize: 512 * ONE_MIB, files: 2000, fields: 10 } });
}

/** The web app: its files, and its shell for every address that is no file and no API. */
async function addWeb(app: FastifyInstance, webDir: string): Promise<void> {
  if (existsSync(webDir)) {
    await app.register(staticFiles, {
      root: webDir,
      setHeaders: (reply, path) => void reply.setHeader('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (request.url.startsWith('/api/') || request.method !== 'GET' || !existsSync(webDir)) throw new Refusal('page.not-found');
    return reply.type('text/html').sendFile('index.html');
  });
}

/**
 * The HTTP server of a site: every route and the order in which a request passes.
 * Nothing of a request but its route's pattern is logged: addresses and bodies may hold a person's data.
 */
export async function buildApp(context: ServerContext, webDir: string): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: 'error', serializers: { req: (request) => ({ method: request.method, route: request.routeOptions?.url ?? '' }) } },
    disableRequestLogging: true,
    bodyLimit: 2 * ONE_MIB,
    forceCloseConnections: 'idle',
  });
  app.setErrorHandler(answerProblem);
  await addPlugins(app);
  app.addHook('onRequest', refuseOtherOrigins);
  app.get('/api/health', async () => ({ status: 'ok', site: context.store.site.id }));
  sessionRoutes(app, context);
  await app.register(async (inside) => {
    inside.addHook('onRequest', (request) => requireSession(context, request));
    inside.addHook('onSend', async (_, reply) => void reply.header('cache-control', 'no-store'));
    personRoutes(inside, context);
    recordRoutes(inside, context);
    contentRoutes(inside, context);
    planRoutes(inside, context);
    importRoutes(inside, context);
  });
  await addWeb(app, webDir);
  return app;
}
