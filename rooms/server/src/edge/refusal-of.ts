import { type ProblemCode, Refusal } from '@tuyen/records';
import { ZodError } from 'zod';

/** What PostgreSQL (SQLSTATE), the disk or the framework call what happened, and what it is to the one who asked. */
const refusalCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_REQ_FILE_TOO_LARGE: 'request.too-large',
  FST_ERR_HANDLER_TIMEOUT: 'site.busy',
  ENOSPC: 'site.disk-full',
  EDQUOT: 'site.disk-full',
  53100: 'site.disk-full',
  // Out of connections or of memory, a lock waited for too long, two writers in each other's way: trying again helps.
  53200: 'site.busy',
  53300: 'site.busy',
  53400: 'site.busy',
  '55P03': 'site.busy',
  40001: 'site.busy',
  '40P01': 'site.busy',
  25006: 'site.read-only',
  // A NUL byte or a broken letter in a text: no database keeps it.
  22021: 'request.invalid',
  '22P05': 'request.invalid',
  57014: 'request.too-slow',
};

/** A socket that is gone: the port, or the folder of a local server. */
const LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);

/** `pg` has no code for a connection that ends under a statement. */
const LOST_WORDS = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/;

function isDatabaseLost(error: { code?: unknown; syscall?: unknown; message?: unknown }): boolean {
  const code = String(error.code ?? '');
  return /^(57P0|08)/.test(code) || LOST.has(code) || (code === 'ENOENT' && error.syscall === 'connect') || LOST_WORDS.test(String(error.message ?? ''));
}

/**
 * What went wrong as a refusal, where the caller can know why; undefined for a fault.
 * @param contentType of the request, named to those who sent a kind that is not read here
 */
export function refusalOf(thrown: unknown, contentType = ''): Refusal | undefined {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof ZodError) return new Refusal('request.field-invalid', { field: thrown.issues[0]?.path.join('.') ?? '' });
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const error = thrown as { code?: unknown; statusCode?: unknown };
  const code = String(error.code ?? '');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Refusal('request.media-type', { type: contentType.slice(0, 60) });
  const known = Object.hasOwn(refusalCodes, code) ? refusalCodes[code] : undefined;
  if (known) return new Refusal(known, {}, [], { cause: thrown });
  if (isDatabaseLost(error)) return new Refusal('database.unavailable', {}, [], { cause: thrown });
  if (error.statusCode === 429) return new Refusal('request.too-many');
  if (typeof error.statusCode === 'number' && error.statusCode < 500) return new Refusal('request.invalid');
  return undefined;
}
