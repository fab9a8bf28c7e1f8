import { randomBytes } from 'node:crypto';
import type { RefusalBody } from '@tuyen/contract';
import { type Finding, type Refusal, describeProblem } from '@tuyen/records';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from './describe-error.ts';
import { refusalOf } from './refusal-of.ts';

/** A finding with its sentence, as it goes out. */
export const withMessage = (finding: Finding): Finding & { message: ReturnType<typeof describeProblem> } => ({
  ...finding,
  message: describeProblem(finding.code, finding.facts),
});

function bodyOf(refusal: Refusal): RefusalBody {
  return {
    code: refusal.code,
    message: describeProblem(refusal.code, refusal.facts),
    ...(Object.keys(refusal.facts).length > 0 ? { facts: { ...refusal.facts } } : {}),
    ...(refusal.findings.length > 0 ? { findings: refusal.findings.map(withMessage) } : {}),
  };
}

/** Seconds after which a program may try again; people read it in the sentence. */
const RETRY_SECONDS = 2;

function answerRefusal(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // The one who asked cannot mend a full disk or a lost database: whoever keeps the machine reads the log.
  if (refusal.status >= 500) request.log.error({ problem: refusal.code, cause: describeError(refusal.cause) }, 'not served');
  if ((refusal.category === 'busy' || refusal.category === 'unavailable') && !reply.hasHeader('retry-after')) {
    const minutes = Number(refusal.facts['minutes'] ?? 0);
    void reply.header('retry-after', minutes > 0 ? minutes * 60 : RETRY_SECONDS);
  }
  return reply.code(refusal.status).type('application/json; charset=utf-8').send({ error: bodyOf(refusal) });
}

/**
 * The edge: one of three places that catch. A refusal goes out with its code and both sentences;
 * a fault goes out as 500 with an incident number, and where it happened goes to the log without anything of the request.
 */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error, request.headers['content-type']);
  if (refusal) return answerRefusal(refusal, request, reply);
  const incident = randomBytes(4).toString('hex');
  request.log.error({ incident, method: request.method, route: request.routeOptions?.url ?? '', fault: describeError(error) }, 'fault');
  const body: RefusalBody = {
    code: 'site.fault',
    message: { vi: `Máy chủ gặp lỗi, mã sự cố ${incident}. Dữ liệu đã lưu không bị ảnh hưởng.`, en: `The server met a fault, incident ${incident}. What was saved is safe.` },
    incident,
  };
  return reply.code(500).type('application/json; charset=utf-8').send({ error: body });
}
