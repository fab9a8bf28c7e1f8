// Where the sources themselves run: Node 20 needs their loader in the thread as well. A bundle has the thread ready beside it.
if (!process.features.typescript) (await import('tsx/esm/api')).register();
await import('./claim-thread.ts');
