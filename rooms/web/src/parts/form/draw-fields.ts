import type { ReactNode } from 'react';
import type { FormField } from '@tuyen/records';

/** Draws fields whose answers stand below a key: the fields of a group, of a list's line. */
export type DrawFields = (fields: readonly FormField[], parent: string) => ReactNode;
