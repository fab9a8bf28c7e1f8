import { createHash } from 'node:crypto';

export const SESSION_COOKIE = 'tuyen_session';

/** What the database keeps of a browser's secret: whoever reads the table cannot sign in with it. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
