import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from './ensure-built.ts';
import { listBrowsers } from './open-browsers.ts';
import { startStandIn } from './stand-in-server.ts';
import type { StandIn } from './stand-in-server.ts';

const browsers = await listBrowsers();

describe.each(browsers)('in $name $version', ({ launch }) => {
  let standIn: StandIn;
  let browser: Browser;

  beforeAll(async () => {
    await ensureBuilt();
    [standIn, browser] = await Promise.all([startStandIn(), launch()]);
  });

  afterAll(async () => {
    await browser.close();
    await standIn.close();
  });

  test('with the station’s machine away the app still opens, says so, and goes on when it is back', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    standIn.state.signedIn = true;
    await page.goto(standIn.origin);
    await page.getByRole('heading', { level: 1, name: /Hôm nay/ }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');

    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Chưa kết nối được với máy chủ' }).waitFor();
    await context.setOffline(false);
    await page.getByRole('heading', { level: 1, name: /Hôm nay/ }).waitFor({ timeout: 15_000 });

    const kept = await page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return stores.flat().map((request) => new URL(request.url).pathname);
    });
    expect(kept).toContain('/index.html');
    expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([]);
  });
});
