#!/usr/bin/env node
// npm start: installs what is missing, builds the web app, and serves a site with a demo commune.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { installMissing, root } from './install-missing.mjs';

installMissing();
if (!buildWeb()) process.exit(1);

const server = spawn(process.execPath, [join(root, 'rooms', 'cli', 'bin', 'tuyen.mjs'), 'serve', '--demo', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
// Ctrl-C of a terminal reaches the server by itself; a signal sent to this process alone is handed on. The server takes two for one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('error', (error) => {
  console.error(`Không chạy được máy chủ: ${error.message} / The server could not be started: ${error.message}`);
  process.exit(1);
});
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
