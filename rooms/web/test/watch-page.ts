import type { Page } from 'playwright-core';

/** What a page did that no page of the product may do. */
export interface PageWatch {
  /** Requests to another origin; must stay empty. */
  foreign: string[];
  /** Errors of scripts, refused content (content policy) and messages on the error console. */
  errors: string[];
}

/**
 * Watches a page from now on. Requests to another origin are stopped and noted: nothing of a station may leave it.
 * @param expected parts of error messages that belong to the test, e.g. the browser's own note of a 401
 */
export async function watchPage(page: Page, origin: string, expected: readonly string[] = []): Promise<PageWatch> {
  const watch: PageWatch = { foreign: [], errors: [] };
  const note = (message: string) => {
    if (!expected.some((part) => message.includes(part))) watch.errors.push(message);
  };
  await page.context().route(
    (url) => url.origin !== origin && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      watch.foreign.push(route.request().url());
      return route.abort();
    },
  );
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  return watch;
}
