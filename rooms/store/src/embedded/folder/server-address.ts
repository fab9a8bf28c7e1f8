import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { SiteFolder } from './site-folder.ts';

/** Where the site's server listens: a socket folder, or on Windows 127.0.0.1. */
export interface ServerAddress {
  host: string;
  port: number;
}

/** Noted before the server is started, so that a server whose starter was killed can still be found. */
export function writeServerAddress(folder: SiteFolder, address: ServerAddress): void {
  const half = `${folder.address}.new`;
  writeFileSync(half, `${JSON.stringify(address)}\n`, { mode: 0o600 });
  renameSync(half, folder.address);
}

/** The address noted last, or undefined where none (or nothing sensible) is noted. */
export function findServerAddress(folder: SiteFolder): ServerAddress | undefined {
  try {
    const { host, port } = JSON.parse(readFileSync(folder.address, 'utf8')) as Partial<ServerAddress>;
    return typeof host === 'string' && typeof port === 'number' ? { host, port } : undefined;
  } catch {
    return undefined;
  }
}
