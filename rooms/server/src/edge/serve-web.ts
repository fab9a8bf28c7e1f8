import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import { Refusal } from '@tuyen/records';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Names of built files hold a digest of their content: what has such a name never changes. */
const isBuilt = (path: string): boolean => /[\\/]assets[\\/]/.test(path);

/** A path that names a file, so that its absence is an absence: an old page asking for a script of last month must not be given a page. */
const namesFile = (path: string): boolean => path.startsWith('/assets/') || /\.[a-z0-9]{1,12}$/i.test(path);

function wantsShell(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0]!;
  return (request.method === 'GET' || request.method === 'HEAD') && path !== '/api' && !path.startsWith('/api/') && !namesFile(path);
}

/**
 * The web app: its files, and its shell for every address that is no file and no API.
 * The shell and the service worker are asked for anew each time (by ETag: 304 and no body), built files are kept for a year.
 */
export async function serveWeb(app: FastifyInstance, webDir: string): Promise<void> {
  const built = existsSync(join(webDir, 'index.html'));
  if (built) {
    await app.register(staticFiles, {
      root: webDir,
      // A route a file, listed at the start: a page's address goes straight to the shell below.
      wildcard: false,
      // Left on, the plugin's own header would stand instead of the one below.
      cacheControl: false,
      dotfiles: 'ignore',
      // A build may lay `.br` and `.gz` beside its files; where it has not, they are compressed on the way.
      preCompressed: true,
      setHeaders: (reply, path) => void reply.setHeader('cache-control', isBuilt(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (!built || !wantsShell(request)) throw new Refusal('page.not-found');
    return reply.sendFile('index.html');
  });
}
