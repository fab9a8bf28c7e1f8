#!/usr/bin/env node
// Node 22.18 and later read TypeScript as it is; Node 20 gets a loader first.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}
const { runCommandLine } = await import('../src/run-command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
