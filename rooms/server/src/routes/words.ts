import { z } from 'zod';

/** A text of a request: without NUL, which no PostgreSQL text can hold, and composed (NFC), as everything kept is. */
export const words = (maximum: number, minimum = 0) =>
  z.string().min(minimum).max(maximum).refine((text) => !text.includes('\0')).transform((text) => text.normalize('NFC'));

/** A day of the calendar that JavaScript and PostgreSQL both know. */
export const day = z.iso.date().refine((date) => date >= '1800-01-01' && date <= '2199-12-31');
