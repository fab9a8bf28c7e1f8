const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What must still be done before this process ends. */
const pending = new Set<() => Promise<void>>();
let finishing = false;

function endBy(signal: NodeJS.Signals): void {
  unlisten();
  process.kill(process.pid, signal);
}

function onSignal(signal: NodeJS.Signals): void {
  // The program listens too: it decides when to end, and does our work on its way.
  if (process.listenerCount(signal) > 1) return;
  // Asked a second time: the user will not wait.
  if (finishing) return endBy(signal);
  finishing = true;
  void Promise.allSettled([...pending].map((work) => work())).then(() => endBy(signal));
}

const onIdle = (): void => {
  for (const work of pending) void work();
};

function listen(): void {
  for (const signal of signals) process.on(signal, onSignal);
  process.on('beforeExit', onIdle);
}

function unlisten(): void {
  for (const signal of signals) process.removeListener(signal, onSignal);
  process.removeListener('beforeExit', onIdle);
}

/**
 * Has the work done when the process runs out of things to do, or when a signal would end it and nobody else listens to that
 * signal. A call of `process.exit` or kill -9 leaves it undone. The work must not fail.
 * @returns a function that takes the work back
 */
export function beforeProcessEnds(work: () => Promise<void>): () => void {
  if (pending.size === 0) listen();
  pending.add(work);
  return () => {
    if (pending.delete(work) && pending.size === 0) unlisten();
  };
}
