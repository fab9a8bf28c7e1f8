import { mkdirSync, realpathSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { refusingFailures } from './refuse-failure.ts';

/** Where everything of one site's own PostgreSQL lies. All paths are absolute and without symbolic links. */
export interface SiteFolder {
  readonly root: string;
  /** PostgreSQL's data directory; its owner is the user PostgreSQL runs as. */
  readonly cluster: string;
  /** The password of the database's owner, mode 0600. */
  readonly password: string;
  readonly log: string;
  /** How to reach the server that was started last: socket folder and port. */
  readonly address: string;
  /** Held while somebody starts, joins or stops the server. */
  readonly lock: string;
  /** The live `serve` process. */
  readonly serving: string;
  /** The preferred socket folder. */
  readonly run: string;
  /**
   * `cluster_name` of the server: it stands in the command lines of all its processes,
   * which everybody may read, and so tells ours from others even without the right to look into them.
   */
  readonly clusterName: string;
}

/**
 * Creates the folder where it is missing (mode 0700) and names what is in it.
 * @throws Refusal `database.folder-forbidden`, `site.disk-full`
 */
export async function prepareSiteFolder(dataDir: string): Promise<SiteFolder> {
  const wanted = resolve(dataDir);
  return refusingFailures(wanted, () => {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    const root = realpathSync(wanted);
    return {
      root,
      cluster: join(root, 'postgres'),
      password: join(root, 'postgres.password'),
      log: join(root, 'postgres.log'),
      address: join(root, 'postgres.json'),
      lock: join(root, 'postgres.lock'),
      serving: join(root, 'server.json'),
      run: join(root, 'run'),
      clusterName: `tuyen-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`,
    };
  });
}
