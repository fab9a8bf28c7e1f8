import { createHash } from 'node:crypto';

/** SHA-256 of a text, hex: what chains a record to the one before. */
export const hashText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
