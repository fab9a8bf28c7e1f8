import type { Words } from '@tuyen/records';

/** How long one kind of paper is kept. */
export interface RetentionTerm {
  id: string;
  title: Words;
  /** null: for ever. */
  years: number | null;
  since?: 'record' | 'death' | 'last-visit';
  forms?: string[];
  compartments?: string[];
}

/** The terms a regulation sets (thời hạn lưu). The software deletes nothing by itself: it says what may go and what must stay. */
export interface Retention {
  retention: number;
  from: string;
  to?: string;
  instrument: string;
  unverified?: boolean;
  terms: RetentionTerm[];
}
