import type { Reporting } from '@tuyen/reporting';
import type { Store } from '@tuyen/store';

/** What every route works with: handed in once, no globals. */
export interface ServerContext {
  store: Store;
  reporting: Reporting;
  /** Today in Vietnam, `YYYY-MM-DD`. */
  today(): string;
  now(): Date;
  /** Folder for uploads on their way in. */
  uploadDir: string;
}
