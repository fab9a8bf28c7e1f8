import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ServerContext } from '../server-context.ts';
import { noteAct } from './note-act.ts';
import { sessionOf } from './require-session.ts';

const parameterOf = (request: FastifyRequest, name: string | undefined): string | undefined => (name === undefined ? undefined : (request.params as Record<string, string>)[name]);

/** Writes into the log of access who opened what; the answer goes out when that is on the disk. What was refused or not found opened nothing. */
export function noteOpenings(app: FastifyInstance, context: ServerContext): void {
  app.addHook('onSend', async (request, reply) => {
    const { opens } = request.routeOptions.config;
    if (opens === undefined || reply.statusCode >= 400) return;
    const subjectId = parameterOf(request, opens.subject);
    const recordId = parameterOf(request, opens.record);
    await noteAct(context, sessionOf(request), opens.act, { ...(subjectId === undefined ? {} : { subjectId }), ...(recordId === undefined ? {} : { recordId }), facts: { route: request.routeOptions.url ?? '' } });
  });
}
