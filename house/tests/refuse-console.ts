// Set up before every test file: a test that writes to the console fails.
import { refusePrinted } from './refuse-printed.ts';

const note = refusePrinted();
for (const channel of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const) {
  console[channel] = (...words: unknown[]) => note(`console.${channel}: ${words.map(String).join(' ')}`);
}
