import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vietnamDateTime } from '@tuyen/records';
import { openReporting } from '@tuyen/reporting';
import { type Store, markInterruptedRuns } from '@tuyen/store';
import { type Syncing, startSyncing } from '@tuyen/sync';
import { type DemoAccount, loadDemo } from './demo/load-demo.ts';
import { buildApp } from './edge/build-app.ts';
import { releaseWhenQuiet } from './release-when-quiet.ts';
import type { ServerContext } from './server-context.ts';

export interface ServeOptions {
  store: Store;
  dataDir: string;
  host: string;
  port: number;
  demo: boolean;
  progress: (line: string) => void;
  /** What this site is among the others; absent: it speaks with none. */
  sync?: { role: 'station' | 'centre' | 'province'; name: string; port: number };
}

export interface RunningServer {
  address: string;
  accounts: DemoAccount[];
  /** Where sites below call. */
  syncPort: number | undefined;
  close(): Promise<void>;
}

const WEB_DIR = fileURLToPath(new URL('../../web/dist', import.meta.url));
const CLOSING_MS = 2_000;

/** Date and minute of the day in Vietnam (UTC+7, no summer time), whatever the machine's zone. */
function vietnamNow(now: Date): { today: string; minute: number } {
  const local = vietnamDateTime(now.toISOString());
  return { today: local.slice(0, 10), minute: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) };
}

/** Serves an open site over HTTP until `close`. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { store, dataDir } = options;
  await markInterruptedRuns(store.database);
  const accounts = options.demo
    ? await loadDemo(store, dataDir, vietnamNow(new Date()), (share) => options.progress(`Đang dựng xã mẫu … ${Math.round(share * 100)} %`))
    : [];
  const uploadDir = join(dataDir, 'uploads');
  mkdirSync(uploadDir, { recursive: true });
  const reporting = openReporting(store, () => vietnamNow(new Date()).today);
  let syncing: Syncing | undefined;
  const context: ServerContext = { wakeSync: () => syncing?.wake(),  siteStore: store, reporting, uploadDir, today: () => vietnamNow(new Date()).today, now: () => new Date() };
  const app = await buildApp(context, WEB_DIR);
  const close = async (): Promise<void> => {
    // Whoever is being answered gets two seconds; a connection that hangs does not keep the machine from being switched off.
    const impatient = setTimeout(() => app.server.closeAllConnections(), CLOSING_MS);
    await syncing?.close();
    await app.close();
    clearTimeout(impatient);
    await reporting.close();
  };
  try {
    await app.listen({ host: options.host, port: options.port });
    if (options.sync) syncing = await startSyncing({ store, ...options.sync, host: options.host, today: context.today, log: options.progress, changed: () => reporting.wake() });
  } catch (error) {
    await close();
    throw error;
  }
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  reporting.wake();
  releaseWhenQuiet(app.server);
  return {
    address: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    accounts,
    syncPort: syncing?.port,
    close,
  };
}
