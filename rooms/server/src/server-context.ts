import type { Reporting } from '@tuyen/reporting';
import type { Store } from '@tuyen/store';

/** What every route works with: handed in once, no globals. */
export interface ServerContext {
  /** The whole site, restricted by nobody's rights: for signing in, writing through the doors of the store, and work in the background. Routes read through `storeOf`. */
  siteStore: Store;
  reporting: Reporting;
  /** Today in Vietnam, `YYYY-MM-DD`. */
  today(): string;
  now(): Date;
  /** Something was recorded that sites above wait for. */
  wakeSync?(): void;
  /** Folder for uploads on their way in. */
  uploadDir: string;
}
