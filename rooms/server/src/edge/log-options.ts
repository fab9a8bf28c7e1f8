import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { describeError } from './describe-error.ts';

/** Where log lines go. */
export interface LogStream {
  write(line: string): void;
}

/** An error without its message: that may quote what a patient said. */
function errorLine(error: unknown): { type: string; message: string; stack: string } {
  const { name, code, places } = describeError(error) ?? { name: 'undefined', code: null, places: [] };
  return { type: name, message: code ?? '', stack: places.join('\n') };
}

/** The log of the server: what it could not do, where, and nothing that came in with a request. Standard output where no stream is given. */
export function logOptions(stream?: LogStream) {
  return {
    level: 'error' satisfies FastifyBaseLogger['level'],
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url ?? '' }),
      res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }),
      err: errorLine,
    },
    ...(stream ? { stream } : {}),
  };
}
