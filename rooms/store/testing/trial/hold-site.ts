// Run by the tests as a process of its own: opens a site, tells how, and holds it until told otherwise by a line on its input:
// `stop` leaves and ends, `return` ends without a word, as a program does that has nothing left to do.
import { createInterface } from 'node:readline';
import { Refusal } from '@tuyen/records';
import { openSite } from '../../src/embedded/open-site.ts';

const [dataDir = '', purpose = 'command'] = process.argv.slice(2);
const tell = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);

try {
  const site = await openSite({ dataDir, purpose: purpose === 'serve' ? 'serve' : 'command' });
  tell({ startedHere: site.startedHere, connection: site.connection });
  const input = createInterface({ input: process.stdin });
  input.on('line', (line) => {
    input.close();
    process.stdin.destroy();
    if (line === 'stop') void site.stop();
  });
} catch (cause) {
  if (!(cause instanceof Refusal)) throw cause;
  tell({ refused: cause.code, facts: cause.facts });
}
