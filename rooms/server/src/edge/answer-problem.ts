import { randomBytes } from 'node:crypto';
import type { RefusalBody } from '@tuyen/contract';
import { type Finding, Refusal, describeProblem } from '@tuyen/records';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';

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

/** What PostgreSQL, the disk or the framework said, as a refusal where the caller can know why. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof ZodError) return new Refusal('request.field-invalid', { field: error.issues[0]?.path.join('.') ?? '' });
  const code = String((error as { code?: unknown }).code ?? '');
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE') return new Refusal('request.too-large', {});
  if (code === '53100' || code === 'ENOSPC') return new Refusal('site.disk-full', {});
  if (/^(57P0|08)/.test(code) || code === 'ECONNREFUSED') return new Refusal('database.unavailable', {});
  if (code === '57014') return new Refusal('request.too-slow', {});
  if ((error as FastifyError).statusCode === 429) return new Refusal('request.too-many', {});
  if (((error as FastifyError).statusCode ?? 500) < 500) return new Refusal('request.invalid', {});
  return undefined;
}

/**
 * The edge: one of three places that catch. A refusal goes out with its code and both sentences;
 * a fault goes out as 500 with an incident number, and its cause to the log without any request data.
 */
export async function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const refusal = refusalOf(error);
  if (refusal) return reply.code(refusal.status).send({ error: bodyOf(refusal) });
  const incident = randomBytes(4).toString('hex');
  request.log.error({ incident, route: request.routeOptions.url, name: (error as Error).name, code: (error as { code?: string }).code, stack: (error as Error).stack?.split('\n').slice(1, 8) }, 'fault');
  const body: RefusalBody = {
    code: 'site.fault',
    message: { vi: `Máy chủ gặp lỗi, mã sự cố ${incident}. Dữ liệu đã lưu không bị ảnh hưởng.`, en: `The server met a fault, incident ${incident}. What was saved is safe.` },
    incident,
  };
  return reply.code(500).send({ error: body });
}
