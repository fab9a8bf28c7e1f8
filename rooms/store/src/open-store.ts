import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { ContentPackage } from '@tuyen/programmes';
import { GENESIS_HASH } from '@tuyen/records';
import { AuditLog } from './audit/audit-log.ts';
import { type LoadedContent, type Progress, loadContent } from './content/load-content.ts';
import { type Database, openDatabase } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { sql } from './database/sql.ts';
import { checkEngine } from './embedded/check-engine.ts';
import { openSite } from './embedded/open-site.ts';
import { AppendQueue } from './log/append-queue.ts';
import { type Site, openSiteLog } from './log/site.ts';
import { applyRights } from './rights/apply-rights.ts';
import { refreshCompartments } from './rights/refresh-compartments.ts';
import { ensureRequestRole } from './rights/request-role.ts';
import { rebuildRegisters } from './rebuild/rebuild-registers.ts';

/** Which database a site lives in. */
export interface StoreOptions {
  /** A PostgreSQL of one's own; else an embedded one in `dataDir`. */
  databaseUrl?: string;
  dataDir: string;
  purpose: 'serve' | 'command';
  contentFolder?: string;
  progress?: Progress;
  log?: (line: string) => void;
}

/** What answers are read from: a whole site, or what an account may see of it. */
export interface ReadStore {
  database: Database;
  site: Site;
  content: ContentPackage;
}

/** An open site: its database, its log, its content. Not restricted by anybody's rights. */
export interface Store extends ReadStore {
  queue: AppendQueue;
  audit: AuditLog;
  findings: LoadedContent['findings'];
  contentFolder: string;
  close(): Promise<void>;
}

/** The content folder of this release. */
export const DEFAULT_CONTENT_FOLDER = fileURLToPath(new URL('../../../content', import.meta.url));

/** One number for «this site is being set up»; see the migrations' own. */
const SET_UP_LOCK = 7_120_2027;

async function ensureOwnSite(database: Database): Promise<void> {
  // A site's name is its own for ever and says nothing: places merge and machines move.
  const id = `site-${randomBytes(6).toString('hex')}`;
  await database.run(sql`insert into site (id, own, last_hash) select ${id}, true, decode(${GENESIS_HASH}, 'hex') where not exists (select 1 from site where own)`);
}

/** Opens a site, setting it up on first use: schema, units, terminology, definitions. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const contentFolder = options.contentFolder ?? DEFAULT_CONTENT_FOLDER;
  const engine = options.databaseUrl
    ? { connection: options.databaseUrl, stop: async () => {} }
    : await openSite({ dataDir: options.dataDir, purpose: options.purpose, ...(options.log ? { log: options.log } : {}) });
  const database = openDatabase(engine.connection);
  const close = async (): Promise<void> => {
    await database.close();
    await engine.stop();
  };
  try {
    await checkEngine(database);
    await migrate(database);
    await ensureOwnSite(database);
    await ensureRequestRole(database);
    // One process sets up, the others wait and find it done.
    const loaded = await database.transaction(async (transaction) => {
      await transaction.run(sql`select pg_advisory_xact_lock(${SET_UP_LOCK})`);
      return loadContent(database, contentFolder, options.progress);
    });
    const site = await openSiteLog(database, loaded.content.access);
    await applyRights(site);
    await refreshCompartments(site);
    if (loaded.rebuild.length > 0) await rebuildRegisters(site, loaded.rebuild);
    return { database, site, queue: new AppendQueue(site), audit: new AuditLog(database), content: loaded.content, findings: loaded.findings, contentFolder, close };
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}
