/** Which test files belong to which run; `vitest.config.ts` and the guard both read it here. */
export const testProjects = {
  rooms: {
    include: ['rooms/*/src/**/*.test.{ts,tsx}', 'rooms/*/test/**/*.test.{ts,tsx}', 'house/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/browser/**', '**/*.browser.test.{ts,tsx}'],
  },
  browser: {
    include: ['tests/browser/**/*.test.ts', 'rooms/web/test/**/*.browser.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
  },
} as const;
