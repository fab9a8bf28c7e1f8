import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { ServerAddress } from './folder/server-address.ts';
import type { SiteFolder } from './folder/site-folder.ts';
import { SOCKET_PORT, listSocketFolders } from './folder/socket-folder.ts';

async function answers(path: string): Promise<boolean> {
  const socket = connect({ path });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/**
 * A server of this site that listens although no process of it is in sight: it runs in another container that has the
 * same folder. Numbers of processes mean nothing there, and a second server on the same data would destroy them;
 * the socket is the one sign both sides can see.
 */
export async function findAnsweringServer(folder: SiteFolder): Promise<ServerAddress | undefined> {
  if (process.platform === 'win32') return undefined;
  for (const host of listSocketFolders(folder)) {
    if (await answers(join(host, `.s.PGSQL.${SOCKET_PORT}`))) return { host, port: SOCKET_PORT };
  }
  return undefined;
}
