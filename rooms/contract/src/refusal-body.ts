import type { Finding, Words } from '@tuyen/records';

/**
 * Every message between a browser and a server. Paths stand beside each answer; all are JSON unless said.
 * Errors: `{ error: RefusalBody }` with the refusal's HTTP status; a fault is 500 with an incident number.
 * No person's data in any path or query but opaque ids and the search box (`POST /api/persons/search`).
 */
export interface RefusalBody {
  code: string;
  message: Words;
  facts?: Record<string, string | number | boolean>;
  findings?: (Finding & { message: Words })[];
  incident?: string;
}
