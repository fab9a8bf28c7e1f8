import type { LogRecord } from '@tuyen/records';
import type { LogPlace } from './log-head.ts';

/** Records of one log that follow one another without a gap, and the place they follow. */
export interface Run {
  log: string;
  after: LogPlace;
  records: readonly LogRecord[];
}

/** A subject that became a site's to look after, or another's. */
export interface HandOver {
  subjectId: string;
  enters: boolean;
  /** Units it belongs to now; their names are for the screen. */
  to: readonly string[];
}

/** What one exchange carries, up or down. */
export interface Page {
  runs: readonly Run[];
  handOvers: readonly HandOver[];
}

