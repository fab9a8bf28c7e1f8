import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../rooms/web/test/ensure-built.ts';
import { listBrowsers } from '../../rooms/web/test/open-browsers.ts';
import { type PageWatch, watchPage } from '../../rooms/web/test/watch-page.ts';
import { type StartedSite, makeDataDir, removeDataDir, startSite } from '../start-site.ts';

const START_MS = 400_000;
const browsers = await listBrowsers();
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

let site: StartedSite;
beforeAll(async () => {
  if (browsers.length === 0) return;
  await ensureBuilt();
  site = await startSite(makeDataDir('first day'), '--demo');
}, START_MS);
afterAll(async () => {
  if (!site) return;
  const code = await site.stop();
  removeDataDir(site.dataDir);
  expect({ code, folder: existsSync(site.dataDir) }).toEqual({ code: 0, folder: false });
});

it('has both browsers where they are required', () => {
  const found = browsers.map((browser) => browser.name).sort();
  expect(process.env['TUYEN_REQUIRE_BROWSER'] ? found : ['chromium', 'chromium-109']).toEqual(['chromium', 'chromium-109']);
});

describe.each(browsers)('a first day in $name $version', ({ launch }) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let watch: PageWatch;
  /** Page of the person who is seen today. */
  let personPage = '';

  beforeAll(async () => {
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    watch = await watchPage(page, site.address, ['401', 'ERR_INTERNET_DISCONNECTED']);
  });
  afterAll(() => browser.close());

  const heading = (name: RegExp | string) => page.getByRole('heading', { level: 1, name });
  const open = async (path: string, name: RegExp | string): Promise<void> => {
    await page.goto(site.address + path);
    await heading(name).waitFor();
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
  };

  it('signs in and sees the day', async () => {
    const head = site.accounts.find((account) => account.role === 'station-head')!;
    await page.goto(site.address);
    await page.getByLabel('Tài khoản').fill(head.account);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(head.password);
    await page.keyboard.press('Enter');
    await heading(/^Hôm nay/).waitFor();
    expect(await page.textContent('body')).toContain('Bình Lư');
  });

  it('finds a person without tone marks and opens their page by keyboard', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('lo thi');
    // «thi» begins Thị and Thịnh alike.
    await page.getByRole('option', { name: /Lò / }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading(/^Lò /).waitFor();
    personPage = new URL(page.url()).pathname;
    expect(personPage).toMatch(/^\/nguoi\/[0-9a-f-]{36}$/);
  });

  it('records a visit by keyboard and finds it again on the person’s page', async () => {
    await open(`${personPage}/ghi/visit`, /Lượt khám bệnh/);
    await page.getByLabel('Loại hình KCB').focus();
    await page.keyboard.type('Khám');
    await page.getByLabel('Huyết áp tâm thu').fill('138');
    await page.getByLabel('Huyết áp tâm trương').fill('84');
    await page.getByLabel('Mã ICD-10').fill('i10');
    await page.getByRole('option', { name: /I10/ }).first().waitFor();
    await page.getByRole('radio', { name: 'Bệnh chính' }).check();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã lưu tại máy trạm này').waitFor();
    await open(personPage, /^Lò /);
    expect(await page.textContent('main')).toMatch(/138\s*\/\s*84|138/);
    expect(await page.textContent('main')).toContain('I10');
  });

  it('shows the plan of Tam Đường, most of it without data yet and none of it as zero', async () => {
    await open('/ke-hoach', 'Kế hoạch');
    await page.getByRole('link', { name: /Tam Đường/ }).first().click();
    await heading(/Tam Đường/).waitFor();
    const text = (await page.textContent('main'))!;
    expect(text).toMatch(/suy dinh dưỡng/i);
    expect(text).toMatch(/chưa có (dữ liệu|số liệu)/i);
  });

  it('opens a figure down to the names behind it', async () => {
    await open(`/chi-so/visits?unit=commune-03390-2025&period=${today.slice(0, 7)}`, /Lượt khám/i);
    const person = page.locator('.person-name').first();
    await person.waitFor();
    const name = (await person.textContent())!.trim();
    await person.click();
    await heading(name).waitFor();
  });

  it('shows a unit as it was before the first of July 2025', async () => {
    await open('/don-vi/district-106?at=2025-06-30', /Tam Đường/);
    const text = (await page.textContent('main'))!;
    expect(text).toContain('Lai Châu');
    expect(text).toContain('Bình Lư');
  });

  it('takes a file in and says what became of it', async () => {
    await open('/nhap-du-lieu', 'Nhập dữ liệu');
    await page.locator('input[type=file]').first().setInputFiles({ name: 'hong.xml', mimeType: 'text/xml', buffer: Buffer.from('<?xml version="1.0"?><GIAMDINHHS><THONGTINDONVI>') });
    await page.getByRole('button', { name: 'Bắt đầu nhập' }).click();
    await page.getByText('Xem kết quả').click();
    await heading(/^Lần nhập/).waitFor();
    await page.getByText(/hong\.xml/).first().waitFor();
  });

  it.each(['/', '/ke-hoach', '/bao-cao', '/don-vi', '/nhap-du-lieu', '/tim-nguoi'])('draws %s within a laptop and a telephone', async (path) => {
    for (const size of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
      await page.setViewportSize(size);
      await open(path, /./);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'), `${path} at ${size.width}`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('opens its shell without the server, and goes on when it is back', async () => {
    await open('/', /^Hôm nay/);
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.reload();
    await expect.poll(() => page.evaluate('navigator.serviceWorker.controller?.state')).toBe('activated');
    await context.setOffline(true);
    await page.reload();
    await heading('Chưa kết nối được với máy chủ').waitFor();
    await context.setOffline(false);
    await heading(/^Hôm nay/).waitFor();
  });

  it('asks nothing of any other machine and throws nothing', () => {
    expect(watch).toEqual({ foreign: [], errors: [] });
  });
});
