#!/usr/bin/env node
import { findBundle } from './bundle.mjs';

const bundle = process.env.TUYEN_SOURCES ? undefined : await findBundle();
// Traces name the sources; what this costs is paid only by files that are loaded.
if (bundle) process.setSourceMapsEnabled(true);
// Node 22.18 and later read TypeScript as it is; Node 20 gets a loader first.
else if (!process.features.typescript) (await import('tsx/esm/api')).register();

const { runCommandLine } = await import(bundle ?? '../src/run-command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
