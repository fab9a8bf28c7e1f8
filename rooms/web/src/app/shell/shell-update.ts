let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

function found(worker: ServiceWorker | null): void {
  // Without a controller this is the very first install: there is no old version to replace.
  if (worker === null || navigator.serviceWorker.controller === null) return;
  waiting = worker;
  for (const listener of listeners) listener();
}

/**
 * Registers the service worker, which keeps the app's own files (never data) so that it opens without a network.
 * It exists only on https and on the station's own machine; elsewhere the app works without it.
 */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/service-worker.js');
  found(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') found(coming);
    });
  });
}

export const shellUpdate = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isWaiting: (): boolean => waiting !== null,
  apply(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload());
    waiting?.postMessage({ type: 'take-over' });
  },
};
