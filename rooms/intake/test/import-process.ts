// A process of its own for the test that kills an import: imports one file into one database and says when it is done.
import { openStore } from '@tuyen/store';
import { importFiles, listInputFiles } from '../src/index.ts';

const [databaseUrl, path] = process.argv.slice(2) as [string, string];
const store = await openStore({ databaseUrl, dataDir: '', purpose: 'command' });
process.stdout.write('open\n');
await importFiles(store, listInputFiles([path]), { by: 'import:test', now: () => new Date('2026-10-05T03:00:00Z') });
process.stdout.write('done\n');
await store.close();
