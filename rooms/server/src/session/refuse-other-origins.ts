import { Refusal } from '@tuyen/records';
import type { FastifyRequest } from 'fastify';

/**
 * A page of another site cannot make a signed-in browser change anything here:
 * browsers say with every such request where it comes from (Fetch Metadata, Origin).
 * @throws Refusal `request.other-origin`
 */
export async function refuseOtherOrigins(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('request.other-origin');
  const { origin, host } = request.headers;
  if (site === undefined && origin !== undefined && new URL(origin).host !== host) throw new Refusal('request.other-origin');
}
