import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBrowsers } from '../../rooms/web/test/open-browsers.ts';
import { type StartedSite, makeDataDir, removeDataDir, startSite } from '../start-site.ts';

const browsers = await listBrowsers();
if (browsers.length === 0 && !process.env['TUYEN_REQUIRE_BROWSER']) process.stderr.write('No Chromium was found on this machine: browser tests did not run.\n');

let site: StartedSite;
beforeAll(async () => {
  if (browsers.length > 0) site = await startSite(makeDataDir(), '--demo');
}, 180_000);
afterAll(async () => {
  if (!site) return;
  await site.stop();
  removeDataDir(site.dataDir);
});

it('has both browsers where they are required', () => {
  if (process.env['TUYEN_REQUIRE_BROWSER']) expect(browsers.map((browser) => browser.name).sort()).toEqual(['chromium', 'chromium-109']);
  else expect(Array.isArray(browsers)).toBe(true);
});

describe.each(browsers)('a first day in $name $version', ({ launch }) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const elsewhere: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
  });
  afterAll(() => browser.close());

  it('signs in and sees today', async () => {
    const head = site.accounts.find((account) => account.role === 'station-head')!;
    await page.goto(site.address);
    await page.getByLabel(/tài khoản|tên đăng nhập/i).fill(head.account);
    await page.getByLabel(/mật khẩu/i).first().fill(head.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /hôm nay/i }).waitFor();
    expect(await page.textContent('body')).toMatch(/Bình Lư/);
  });

  it('finds a person without tone marks and opens their page', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('lo thi');
    const first = page.getByRole('option').or(page.getByRole('link', { name: /Lò Thị/ })).first();
    await first.waitFor();
    await page.goto(`${site.address}/`);
    await page.waitForLoadState('networkidle');
  });

  it('opens the scorecard of Tam Đường and one of its figures down to names', async () => {
    await page.goto(`${site.address}/plans`);
    await page.getByText(/Tam Đường/).first().click();
    await page.getByText(/suy dinh dưỡng/i).first().waitFor();
    expect(await page.textContent('body')).toMatch(/chưa có dữ liệu/i);
  });

  it('asks nothing of any other machine and throws nothing', () => {
    expect(elsewhere).toEqual([]);
    expect(faults).toEqual([]);
  });
});
