import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Nobody has asked anything for this long: between two patients, not between two clicks. */
const QUIET_MS = 10_000;

/** A full collection, through V8's own switch, which may be turned on while a process runs. About 60 ms. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as (() => void) | undefined)?.();
}

/**
 * Gives memory back to an old laptop when nobody uses the site: V8 keeps what a bulk load or a large page took until it is busy again.
 * Measured over a demo start: see «idle memory» in docs/performance.md.
 */
export function releaseWhenQuiet(server: Server): void {
  let rest: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(rest);
    rest = setTimeout(collect, QUIET_MS);
    rest.unref();
  };
  server.on('request', wait);
  server.once('close', () => clearTimeout(rest));
  wait();
}
