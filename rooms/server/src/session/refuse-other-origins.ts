import { Refusal } from '@tuyen/records';
import type { FastifyRequest } from 'fastify';

const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** `null` (a sandboxed frame, a file) and what is no address at all belong to no host. */
const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

/**
 * A page of another site cannot make a signed-in browser change anything here:
 * browsers say with every such request where it comes from. Fetch Metadata is sent over TLS and to the own machine,
 * Origin also over the plain HTTP of a station's LAN. Programs that are no browsers send neither, and no cookie of somebody else's.
 * @throws Refusal `request.other-origin`
 */
export async function refuseOtherOrigins(request: FastifyRequest): Promise<void> {
  if (isReading(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('request.other-origin');
  const { origin, host } = request.headers;
  if (site === undefined && origin !== undefined && hostOf(origin) !== host) throw new Refusal('request.other-origin');
}
