import { Refusal } from '@tuyen/records';
import type { FastifyInstance } from 'fastify';

/**
 * Most requests at work at once. A station has a handful of people; 200 waiting requests of 2 MiB each would be all the memory a small
 * machine has, and whoever waits behind 200 others is better served by trying again.
 */
const MOST_AT_ONCE = 200;

/** Refuses what comes on top of a full house, and what comes while the server is closing. @throws Refusal `site.busy`, `site.stopping` */
export function limitLoad(app: FastifyInstance, most = MOST_AT_ONCE): void {
  let atWork = 0;
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onRequest', async (_, reply) => {
    if (closing) throw new Refusal('site.stopping');
    if (atWork >= most) throw new Refusal('site.busy');
    atWork += 1;
    // Comes once, answered or broken off.
    reply.raw.once('close', () => {
      atWork -= 1;
    });
  });
}
