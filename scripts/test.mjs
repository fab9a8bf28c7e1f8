#!/usr/bin/env node
// npm test: everything that must hold, in the order in which a failure is cheapest to find.
import { buildWeb } from './build-web.mjs';
import { installMissing, runNode } from './install-missing.mjs';

installMissing();

const node = (script, ...args) => () => runNode([script, ...args]);
const steps = [
  ['lint', node('node_modules/oxlint/bin/oxlint', '--deny-warnings')],
  ['types', node('node_modules/typescript/bin/tsc', '-p', '.')],
  ['types of the web app', node('node_modules/typescript/bin/tsc', '-p', 'rooms/web')],
  ['dead code', node('node_modules/knip/bin/knip.js')],
  ['web app', buildWeb],
  ['size of the web app', node('rooms/web/scripts/check-size.mjs')],
  ['rooms, guards, database', node('node_modules/vitest/vitest.mjs', 'run', '--project', 'rooms')],
  ['browser', node('node_modules/vitest/vitest.mjs', 'run', '--project', 'browser')],
];

const wanted = process.argv.slice(2);
const results = [];
for (const [name, step] of steps) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  console.log(`\n— ${name}`);
  const started = Date.now();
  const passed = step();
  results.push({ name, passed, seconds: ((Date.now() - started) / 1000).toFixed(1) });
  if (!passed && !process.env.TUYEN_TEST_GO_ON) break;
}
console.log('');
for (const { name, passed, seconds } of results) console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`);
if (results.some((result) => !result.passed)) process.exit(1);
console.log(`\nAll of ${results.length} steps hold. ${process.env.TUYEN_REQUIRE_BROWSER ? '' : 'Browser tests run where a Chromium is found; see what the step «browser» said.'}`);
