import { defineConfig } from 'vitest/config';
import { needsDatabase } from './house/tests/needs-database.ts';
import { testProjects } from './house/tests/test-projects.ts';

const filesOf = (name: keyof typeof testProjects) => ({ include: [...testProjects[name].include], exclude: [...testProjects[name].exclude] });

export default defineConfig({
  test: {
    passWithNoTests: false,
    dangerouslyIgnoreUnhandledErrors: false,
    // Two workers: the machines this runs on have two cores, and each worker may have a database at work.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...filesOf('rooms'),
          name: 'rooms',
          // Not inherited from above.
          allowOnly: false,
          setupFiles: ['./house/tests/refuse-console.ts', './house/tests/refuse-streams.ts'],
          globalSetup: needsDatabase(process.argv.slice(2)) ? ['./rooms/store/testing/global-setup.ts'] : [],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...filesOf('browser'),
          name: 'browser',
          // Not inherited from above.
          allowOnly: false,
          setupFiles: ['./house/tests/refuse-console.ts'],
          // One site and one browser at a time: a page that waits for its turn on two cores looks like a slow page.
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
