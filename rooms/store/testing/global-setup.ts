import type { TestProject } from 'vitest/node';
import { startTestServer } from './test-server.ts';
import { makeTemplate } from './test-store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the run's PostgreSQL. */
    postgres: string;
  }
}

/** One PostgreSQL and one template a run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  await makeTemplate(server.url);
  project.provide('postgres', server.url);
  return () => server.stop();
}
