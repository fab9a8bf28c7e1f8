import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from './canned/people.ts';
import { ensureBuilt } from './ensure-built.ts';
import { listBrowsers } from './open-browsers.ts';
import { startStandIn } from './stand-in-server.ts';
import type { StandIn } from './stand-in-server.ts';
import { watchPage } from './watch-page.ts';
import type { PageWatch } from './watch-page.ts';

const [dao] = people;
const personPage = `/nguoi/${dao?.id ?? ''}`;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browsers = await listBrowsers();

/** Every page, and the heading by which it is known to be drawn. */
const pages: [path: string, heading: RegExp][] = [
  ['/', /^Hôm nay, 22\/11\/2026$/],
  ['/tim-nguoi', /^Tìm người$/],
  [personPage, /^Trần Thị Đào$/],
  [`${personPage}/ghi/visit`, /^Lượt khám bệnh: Trần Thị Đào$/],
  [`${personPage}/ghi/person`, /hành chính/],
  ['/nguoi-moi', /^Thêm người mới$/],
  [`/ban-ghi/${dao?.id ?? ''}/r9`, /^Lượt khám bệnh$/],
  [`/ban-ghi/${dao?.id ?? ''}/r9/dinh-chinh`, /^Đính chính/],
  ['/nhap-du-lieu', /^Nhập dữ liệu$/],
  ['/nhap-du-lieu/i1', /^Lần nhập 21\/11\/2026 16:05$/],
  ['/ke-hoach', /^Kế hoạch$/],
  ['/ke-hoach/ha-long-2018', /^Phương hướng nhiệm vụ/],
  ['/chi-so/chi-so-t1?unit=district-193&period=2018-9M', /^Tỷ lệ trẻ dưới 1 tuổi/],
  ['/bao-cao', /^Báo cáo$/],
  ['/bao-cao/half-year-review?period=2017-H1', /^Sơ kết/],
  ['/don-vi?q=ha+khanh', /^Đơn vị$/],
  ['/don-vi/commune-06700-2025', /^Phường Hà Khánh$/],
  ['/khong-co-trang-nay', /^Không có trang này$/],
];

test('the screens are tried in at least one browser', () => {
  expect(browsers.length).toBeGreaterThan(0);
});

describe.each(browsers)('in $name $version', ({ name, launch }) => {
  let standIn: StandIn;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let watch: PageWatch;

  beforeAll(async () => {
    await ensureBuilt();
    [standIn, browser] = await Promise.all([startStandIn(), launch()]);
    context = await browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' });
    page = await context.newPage();
    watch = await watchPage(page, standIn.origin, ['401', '422']);
  });

  afterAll(async () => {
    await browser.close();
    await standIn.close();
  });

  const open = async (path: string, heading: RegExp) => {
    await page.goto(standIn.origin + path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };

  test('a wrong password is answered with the server’s own sentence, the right one opens Hôm nay', async () => {
    await page.goto(standIn.origin);
    await page.getByLabel('Tài khoản').fill('hoa.nt');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('sai');
    await page.keyboard.press('Enter');
    await page.getByText('Tài khoản hoặc mật khẩu không đúng.').waitFor();
    // Typed with separate marks, as some keyboards do.
    await page.getByLabel('Mật khẩu', { exact: true }).fill('mật khẩu đúng'.normalize('NFD'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Hôm nay/ }).waitFor();
    expect(await page.title()).toBe('Hôm nay · Tuyến');
  });

  test.each(pages)('%s is drawn, fits a laptop and a phone, and has no serious fault for a screen reader', async (path, heading) => {
    for (const size of [
      { width: 1366, height: 768 },
      { width: 360, height: 740 },
    ]) {
      await page.setViewportSize(size);
      await open(path, heading);
      await page.waitForFunction(() => document.querySelector('.waiting') === null);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${path} at ${size.width}`).toBeLessThanOrEqual(0);
      if (name === browsers[0]?.name) expect(await listSeriousFaults(page), `${path} at ${size.width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  test('a person is found and opened by the keyboard alone, without tone marks', async () => {
    await open('/', /Hôm nay/);
    await page.keyboard.press('/');
    await page.keyboard.type('dao');
    await page.getByRole('option', { name: /Trần Thị Đào/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Trần Thị Đào' }).waitFor();
    expect(page.url()).toBe(`${standIn.origin}${personPage}`);
  });

  test('the full list of a search is walked with the arrow keys, and its text stands in no address', async () => {
    await open('/tim-nguoi', /Tìm người/);
    await page.keyboard.type('tran');
    await page.getByText('còn nữa').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Trần Văn Bình');
    expect(standIn.requests.every(({ line }) => !line.includes('tran'))).toBe(true);
    expect(page.url()).not.toContain('tran');
  });

  test('a visit is written by keyboard, checked while typed, and says where it is kept', async () => {
    await open(`${personPage}/ghi/visit`, /Lượt khám bệnh/);
    await page.keyboard.type('Khám');
    await page.getByLabel('Huyết áp tâm thu').fill('138');
    await page.getByLabel('Huyết áp tâm trương').fill('184');
    await page.getByLabel('Cân nặng').fill('56,5');
    await page.getByLabel('Chiều cao').fill('150');
    await page.getByText('Huyết áp tâm trương phải thấp hơn tâm thu.').waitFor();
    expect(await page.getByRole('status', { name: /BMI/ }).textContent()).toBe('25,1');
    await page.getByLabel('Hẹn khám lại').fill('31/02/2027');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Chưa lưu được: còn 2 chỗ cần sửa').waitFor();
    await page.getByLabel('Huyết áp tâm trương').fill('84');
    await page.getByText('còn 1 chỗ cần sửa').waitFor();
    await page.getByLabel('Hẹn khám lại').fill('22/12/2099');
    await page.getByText('chỗ cần sửa').waitFor({ state: 'detached' });
    await page.getByLabel('Mã ICD-10').fill('i10');
    await page.getByRole('option', { name: /I10/ }).waitFor();
    await page.getByRole('radio', { name: 'Bệnh chính' }).check();
    expect(await page.getByLabel('Mã ICD-10').inputValue()).toBe('I10 – Bệnh lý tăng huyết áp');
    standIn.requests.length = 0;
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã lưu tại máy trạm này, số 1.234').waitFor();
    const [sent] = standIn.requests.filter(({ line }) => line === 'POST /api/records');
    expect(JSON.parse(sent?.body ?? '{}')).toMatchObject({
      form: 'visit',
      subjectId: dao?.id,
      unit: 'station-22123',
      data: {
        kind: 'outpatient',
        vital_signs: { systolic: 138, diastolic: 84, weight: 56.5, height: 150, bmi: 25.1 },
        diagnosis: [{ code: 'I10', rank: 'main' }],
        follow_up: '2099-12-22',
      },
    });
  });

  test('a click is not lost when a message appears under the field that it leaves', async () => {
    await open(`${personPage}/ghi/visit`, /Lượt khám bệnh/);
    await page.getByLabel('Huyết áp tâm thu').fill('120');
    await page.getByLabel('Huyết áp tâm trương').fill('130');
    const place = await page.getByRole('radio', { name: 'Bệnh chính' }).boundingBox();
    await page.mouse.move((place?.x ?? 0) + 9, (place?.y ?? 0) + 9);
    await page.mouse.down();
    // As long as an unhurried finger presses; the check of the pressures has long been due.
    await page.waitForTimeout(500);
    await page.mouse.up();
    await page.getByText('Huyết áp tâm trương phải thấp hơn tâm thu.').waitFor();
    expect(await page.getByRole('radio', { name: 'Bệnh chính' }).isChecked()).toBe(true);
  });

  test('a half-filled form is not left without asking, and what the server refuses is shown at its field', async () => {
    await open(`${personPage}/ghi/visit`, /Lượt khám bệnh/);
    await page.keyboard.type('Khám');
    await page.getByRole('radio', { name: 'Không', exact: true }).check();
    await page.getByLabel('Người khám').fill('Sai');
    await page.getByRole('link', { name: 'Kế hoạch' }).click();
    await page.getByRole('heading', { name: 'Phiếu chưa lưu' }).waitFor();
    await page.getByRole('button', { name: 'Ở lại ghi tiếp' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Lưu phiếu' }).click();
    await page.getByText('Phiếu chưa ghi được vì có 1 lỗi.').waitFor();
    await expect.poll(() => page.getByLabel('Người khám').getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('link', { name: 'Kế hoạch' }).click();
    await page.getByRole('button', { name: 'Rời trang, bỏ phiếu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch' }).waitFor();
  });

  test('a session that ends in the middle of a form asks for the password and keeps the form', async () => {
    await open(`${personPage}/ghi/residence`, /Cư trú/);
    await page.getByRole('radio', { name: 'Tạm trú' }).check();
    await page.getByLabel('Xã/phường').fill('ha khanh');
    await page.getByRole('option', { name: /Phường Hà Khánh/ }).click();
    await page.getByLabel('Từ ngày').fill('1/2/2020');
    standIn.state.signedIn = false;
    await page.getByRole('button', { name: 'Lưu phiếu' }).click();
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết hạn' }).waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill('mật khẩu đúng');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết hạn' }).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Từ ngày').inputValue()).toBe('01/02/2020');
    await page.getByRole('button', { name: 'Lưu phiếu' }).click();
    await page.getByText('Đã lưu tại máy trạm này').waitFor();
    expect(JSON.parse(standIn.requests.at(-1)?.body || standIn.requests.findLast(({ line }) => line === 'POST /api/records')?.body || '{}')).toMatchObject({ data: { kind: 'temporary', commune: 'commune-06700-2025', from: '2020-02-01' } });
  });

  test('a record sent over a broken line is sent again under the same id', async () => {
    await open(`${personPage}/ghi/visit`, /Lượt khám bệnh/);
    await page.keyboard.type('Khám');
    standIn.state.reachable = false;
    standIn.requests.length = 0;
    await page.getByRole('button', { name: 'Lưu phiếu' }).click();
    await expect.poll(() => standIn.requests.length).toBeGreaterThan(0);
    standIn.state.reachable = true;
    await page.getByText('Đã lưu tại máy trạm này').waitFor();
    const ids = standIn.requests.filter(({ line }) => line === 'POST /api/records').map(({ body }) => (JSON.parse(body) as { id: string }).id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
  });

  test('a spreadsheet asks what its columns hold before it is imported', async () => {
    await open('/nhap-du-lieu', /Nhập dữ liệu/);
    await page.getByLabel('Chọn tệp', { exact: true }).last().setInputFiles([{ name: 'dan-so.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') }]);
    await page.getByText('Còn thiếu cột cho: Giới tính.').waitFor();
    await page.getByLabel('Cột «GT» là thông tin gì').selectOption('sex');
    await page.getByRole('button', { name: 'Nhập bảng này' }).click();
    await page.getByText('Máy chủ đã nhận bảng dan-so.csv').waitFor();
    const sent = standIn.requests.findLast(({ line }) => line === 'POST /api/imports')?.body ?? '';
    expect(sent).toContain(JSON.stringify({ 'Họ và tên': 'name', 'Ngày sinh': 'birth_date', GT: 'sex', 'Số CCCD': 'citizen_number' }));
  });

  test('a plan’s figure opens to the persons behind it and to those still lacking', async () => {
    await open('/ke-hoach/ha-long-2018', /Phương hướng/);
    await page.getByText('chưa đối chiếu văn bản gốc').waitFor();
    await page.getByRole('link', { name: /mở số liệu: Tỷ lệ trẻ dưới 1 tuổi/ }).click();
    await page.getByRole('heading', { level: 1, name: /Tỷ lệ trẻ dưới 1 tuổi/ }).waitFor();
    await page.getByRole('link', { name: 'Còn thiếu' }).click();
    await page.getByRole('link', { name: 'Trần Thị Đào', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Trần Văn Bình', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Trần Văn Bình' }).waitFor();
    // A person's name stands in no title: the browser keeps those.
    expect(await page.title()).toBe('Trang cá nhân · Tuyến');
  });

  test('the other language changes every word of the frame and is remembered', async () => {
    await open('/', /Hôm nay/);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Plans' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Plans' }).waitFor();
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('link', { name: 'Kế hoạch' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
  });

  test('nothing about a person is left in the browser’s stores', async () => {
    const stored = await page.evaluate(async () => ({ local: Object.entries(localStorage), session: JSON.stringify(Object.entries(sessionStorage)), databases: (await indexedDB.databases()).length }));
    expect(stored.local).toEqual([['tuyen.language', 'vi']]);
    expect(stored.databases).toBe(0);
    // The router keeps how far each page was scrolled, under keys of its own making.
    for (const known of people.flatMap((person) => [person.id, person.name, person.citizenNumber ?? person.id])) expect(stored.session).not.toContain(known);
  });

  test('no page asked another origin for anything, and none broke', () => {
    expect(watch.foreign).toEqual([]);
    expect(watch.errors.filter((message) => !/ERR_EMPTY_RESPONSE|ERR_CONNECTION/.test(message))).toEqual([]);
  });
});

interface AxeFault {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** What axe calls serious or critical. */
async function listSeriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const faults = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: AxeFault[] }> } };
    return (await checker.run({ resultTypes: ['violations'] })).violations;
  });
  return faults.filter((fault) => fault.impact === 'serious' || fault.impact === 'critical').map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`);
}
