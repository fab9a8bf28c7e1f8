import { createHash } from 'node:crypto';

/** What the database keeps of a browser's secret: whoever reads the table cannot sign in with it. */
export const digestSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
