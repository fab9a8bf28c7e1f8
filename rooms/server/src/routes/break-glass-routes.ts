import { randomUUID } from 'node:crypto';
import type { BreakGlassAnswer } from '@tuyen/contract';
import { openInNeed } from '@tuyen/store';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ServerContext } from '../server-context.ts';
import { noteAct } from '../session/note-act.ts';
import { rightsOf, sessionOf } from '../session/require-session.ts';
import { needs } from '../session/route-right.ts';
import type { SessionBook } from '../session/session-book.ts';
import { words } from './words.ts';

/** «Cấp cứu» is a reason; a dot is none. */
const needRequest = z.object({ number: words(30, 6), reason: words(300, 5) });

/** Opening the file of somebody from elsewhere in need. Ten a minute: a hand with papers, not a program with a list of numbers. */
export function breakGlassRoutes(app: FastifyInstance, context: ServerContext, book: SessionBook): void {
  const { config } = needs('break-glass');
  app.post('/api/break-glass', { config: { ...config, rateLimit: { max: 10, timeWindow: '1 minute' } } }, async (request): Promise<BreakGlassAnswer> => {
    const { number, reason } = needRequest.parse(request.body);
    const { subjectId, until } = await openInNeed(context.siteStore, rightsOf(request), { id: randomUUID(), number: number.trim().toUpperCase(), reason });
    await noteAct(context, sessionOf(request), 'break-glass', { subjectId, facts: { reason, until } });
    book.forgetAll();
    return { personId: subjectId, until };
  });
}
