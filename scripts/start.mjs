#!/usr/bin/env node
// npm start: installs what is missing, builds the web app, and serves a site with a demo commune.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { installMissing, root } from './install-missing.mjs';

installMissing();
if (!buildWeb()) process.exit(1);

const server = spawn(process.execPath, [join(root, 'rooms', 'cli', 'bin', 'tuyen.mjs'), 'serve', '--demo', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
// Ctrl-C reaches the server by itself; here we only wait until it has closed its database.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
