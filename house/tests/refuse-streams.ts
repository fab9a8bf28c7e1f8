// Set up before every test file of the rooms: a test that writes to standard output or standard error fails.
// Browser tests may say there that no browser was found.
import { refusePrinted } from './refuse-printed.ts';

const note = refusePrinted();
for (const name of ['stdout', 'stderr'] as const) {
  const stream = process[name];
  stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    note(`${name}: ${typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)}`);
    const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
    done?.();
    return true;
  }) as typeof stream.write;
}
