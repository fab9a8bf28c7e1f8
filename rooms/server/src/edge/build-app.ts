import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { readRights } from '@tuyen/store';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { accountRoutes } from '../routes/account-routes.ts';
import { auditRoutes } from '../routes/audit-routes.ts';
import { breakGlassRoutes } from '../routes/break-glass-routes.ts';
import { clinicalRoutes } from '../routes/clinical-routes.ts';
import { caseRoutes } from '../routes/surveillance/case-routes.ts';
import { conflictRoutes } from '../routes/network/conflict-routes.ts';
import { contentRoutes } from '../routes/content-routes.ts';
import { importRoutes } from '../routes/import-routes.ts';
import { ownAccountRoutes } from '../routes/own-account-routes.ts';
import { personRoutes } from '../routes/person-routes.ts';
import { planRoutes } from '../routes/plan-routes.ts';
import { unitChangeRoutes } from '../routes/unit-change-routes.ts';
import { reportRoutes } from '../routes/report-routes.ts';
import { recordRoutes } from '../routes/record-routes.ts';
import { sessionRoutes } from '../routes/session-routes.ts';
import type { ServerContext } from '../server-context.ts';
import { noteOpenings } from '../session/note-openings.ts';
import { refuseOtherOrigins } from '../session/refuse-other-origins.ts';
import { refuseUndescribedRoutes, requireRight } from '../session/require-right.ts';
import { requireSession } from '../session/require-session.ts';
import { Door } from '../session/sign-in.ts';
import { SessionBook } from '../session/session-book.ts';
import { answerProblem } from './answer-problem.ts';
import { limitLoad } from './limit-load.ts';
import { type LogStream, logOptions } from './log-options.ts';
import { serveWeb } from './serve-web.ts';

const ONE_MIB = 1024 * 1024;

/** A whole request has arrived by then: 512 MiB of insurance files over a slow radio link take minutes. */
const REQUEST_TIMEOUT_MS = 600_000;
/** Longer than the quiet between two clicks, shorter than a night. */
const KEEP_ALIVE_MS = 72_000;
/** The slowest page, a province's plan computed for the first time, takes seconds; nobody waits a minute. */
const HANDLER_TIMEOUT_MS = 60_000;

async function addPlugins(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], scriptSrc: ["'self'"], connectSrc: ["'self'"], objectSrc: ["'none'"], frameAncestors: ["'none'"], upgradeInsecureRequests: null },
    },
    // A station's LAN speaks plain HTTP: promising TLS for a year would lock its own people out.
    strictTransportSecurity: false,
  });
  await app.register(compress, { threshold: 1024 });
  await app.register(rateLimit, { global: false });
  await app.register(multipart, { limits: { fileSize: 512 * ONE_MIB, files: 2000, fields: 10 } });
}

/** Everything that needs a sign-in. */
function insideRoutes(inside: FastifyInstance, context: ServerContext, entrance: { book: SessionBook; door: Door }): void {
  const { book } = entrance;
  inside.addHook('onRequest', (request) => requireSession(book, request));
  inside.addHook('onRequest', requireRight);
  refuseUndescribedRoutes(inside);
  noteOpenings(inside, context);
  // Files come slowly and are worked on for minutes. Recording has an end of its own, and the timer costs it 5 % (an AbortSignal a request).
  inside.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/imports') && route.url !== '/api/records') route.handlerTimeout = HANDLER_TIMEOUT_MS;
  });
  personRoutes(inside, context);
  caseRoutes(inside, context);
  recordRoutes(inside, context);
  conflictRoutes(inside, context);
  contentRoutes(inside, context);
  clinicalRoutes(inside, context);
  planRoutes(inside, context);
  unitChangeRoutes(inside, context);
  reportRoutes(inside, context);
  importRoutes(inside, context);
  auditRoutes(inside, context);
  breakGlassRoutes(inside, context, book);
  ownAccountRoutes(inside, context, entrance);
  accountRoutes(inside, context, book);
}

/**
 * The HTTP server of a site: every route and the order in which a request passes.
 * Nothing of a request but its route's pattern is logged: addresses and bodies may hold a person's data.
 * @param log where the log goes, a line of JSON each; standard output where none is given
 */
export async function buildApp(context: ServerContext, webDir: string, log?: LogStream): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 2 * ONE_MIB,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    // `limitLoad` says so as a coded refusal.
    return503OnClosing: false,
    frameworkErrors: answerProblem,
  });
  const book = new SessionBook(context.siteStore.database, (session) => readRights(context.siteStore, session, context.today()));
  app.setErrorHandler(answerProblem);
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  limitLoad(app);
  await addPlugins(app);
  app.addHook('onRequest', refuseOtherOrigins);
  app.get('/api/health', async () => ({ status: 'ok' }));
  const entrance = { book, door: new Door(context.siteStore.database, () => context.now().getTime()) };
  sessionRoutes(app, context, entrance);
  await app.register(async (inside) => insideRoutes(inside, context, entrance));
  await serveWeb(app, webDir);
  return app;
}
