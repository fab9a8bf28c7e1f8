import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * A library goes by several names, which npm packages cannot hold as links: the package of PostgreSQL's programs makes them
 * in an install script, and installations that forbid such scripts lack them.
 * @param folder the package's folder, with `native/` in it
 */
export function addLibraryNames(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const name = join(folder, target);
    if (existsSync(join(folder, source)) && !existsSync(name)) symlinkSync(basename(source), name);
  }
}
