import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Store, countParked, sql, verifyLog, verifyRegisters } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { importContentTotals, listInputFiles, previewTable, retryParked } from '../src/index.ts';
import { COMMUNE, NOW, claimSource, claimXml, fileOf, importText } from './claim-samples.ts';
import { xlsxOf } from './zip-samples.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore(inject('postgres'));
});
afterEach(async () => {
  expect([...(await verifyLog(store.site)).findings, ...(await verifyRegisters(store.site))]).toEqual([]);
  await store.close();
});

const counts = async (): Promise<Record<string, number>> => (await store.database.row(sql`select (select count(*) from person) as person, (select count(*) from household) as household, (select count(*) from residence) as residence, (select count(*) from insurance_card) as card`))!;

const TITLES = ['STT', 'Họ và tên (*)', 'Ngày sinh', 'Giới tính', 'Số CCCD', 'Mã hộ', 'Quan hệ với chủ hộ', 'Dân tộc', 'Thôn/bản', 'Điện thoại', 'Số thẻ BHYT', 'Thẻ BHYT từ ngày', 'Thẻ BHYT đến ngày', 'Diện hộ'];
const ROWS: (string | number | null)[][] = [
  [1, 'LÒ VĂN PÂNG', '05/03/1958', 'Nam', '012058000001', 'H01', 'Chủ hộ', 'Thái', 'Bản Nà Khan', '0912345678', 'GD4121234567890', '01/01/2026', '31/12/2026', 'Hộ nghèo'],
  [2, 'Lò Thị Ún', '1960', 'Nữ', null, 'H01', 'Vợ', '03', 'Bản Nà Khan', null, null, null, null, 'Hộ nghèo'],
  [3, 'Lò Thị Hoa', '12/07/2020', 'F', null, 'H01', 'Cháu', 'Thái', 'Bản Nà Khan', null, null, null, null, null],
  [4, 'Lò Thị Hòa', '12/07/2020', '2', null, 'H01', 'Cháu', 'Thái', 'Bản Nà Khan', null, null, null, null, null],
  [5, 'Giàng A Sử', '20/11/1985', '1', '012085000002', 'H02', 'Chủ hộ', 'Mông', 'Bản Hua Ngò', null, null, null, null, 'Không'],
];
const csvOf = (rows: readonly (readonly (string | number | null)[])[], separator = ','): string => rows.map((row) => row.map((value) => (value === null ? '' : /[",;\n]/.test(String(value)) ? `"${value}"` : String(value))).join(separator)).join('\r\n');

describe('Lists of people', () => {
  it.each([['CSV', () => csvOf([TITLES, ...ROWS])], ['CSV with semicolons', () => `\uFEFF${csvOf([TITLES, ...ROWS], ';')}`], ['XLSX below a heading', () => xlsxOf([['DANH SÁCH NHÂN KHẨU'], [], TITLES, ...ROWS])]] as const)('as %s become people, households, residences and cards; brought twice they change nothing', async (_, make) => {
    const tally = await importText(store, 'ds', make(), { unit: COMMUNE });
    expect(tally.parked).toEqual([]);
    expect(tally.records).toEqual({ person: 5, household: 2, residence: 5, 'insurance-card': 1 });
    const household = await store.database.row<Record<string, unknown>>(sql`select h.number, h.village_name, h.poverty, p.name as head, (select count(*) from person m where m.household = h.subject_id) as members from household h join person p on p.subject_id = h.head where h.number = 'H01'`);
    expect(household).toEqual({ number: 'H01', village_name: 'Bản Nà Khan', poverty: 'poor', head: 'Lò Văn Pâng', members: 4 });
    expect(await store.database.row(sql`select birth_date, birth_date_precision, sex, ethnic_group, relation_to_head from person where name = 'Lò Thị Ún'`)).toEqual({ birth_date: '1960-01-01', birth_date_precision: 'year', sex: 'female', ethnic_group: '03', relation_to_head: 'spouse' });
    const before = await counts();
    const again = await importText(store, 'ds', make(), { unit: COMMUNE, now: () => new Date('2026-11-01T03:00:00Z') });
    expect(again).toMatchObject({ records: {}, unchanged: 5, parked: [], doubtful: [] });
    expect(await counts()).toEqual(before);
  });

  it('fill what is blank and overwrite nothing of a person; the newest list says who is poor', async () => {
    await importText(store, 'a.csv', csvOf([TITLES, ...ROWS]), { unit: COMMUNE });
    const changed = ROWS.map((row) => [...row]);
    changed[4]![9] = '0987654321';
    changed[4]![13] = 'Hộ cận nghèo';
    expect(await importText(store, 'b.csv', csvOf([TITLES, ...changed]), { unit: COMMUNE })).toMatchObject({ records: { person: 1, household: 1 }, unchanged: 4 });
    expect(await store.database.row(sql`select p.phone, h.poverty from person p join household h on h.subject_id = p.household where p.name = 'Giàng A Sử'`)).toEqual({ phone: '0987654321', poverty: 'near-poor' });
  });

  it('park a row alone: impossible birth, future birth, unknown commune, no name, a number of somebody else', async () => {
    await importText(store, 'a.csv', csvOf([TITLES, ROWS[0]!]), { unit: COMMUNE });
    const header = ['Họ tên', 'Ngày sinh', 'Giới tính', 'CCCD', 'Mã xã'];
    const tally = await importText(store, 'b.csv', csvOf([header, ['Vàng A Một', '31/02/1990', 'Nam', null, COMMUNE], ['Vàng A Hai', '01/01/2090', 'Nam', null, COMMUNE], ['Vàng A Ba', '01/01/1990', 'Nam', null, '99999'], [null, '01/01/1990', 'Nam', null, COMMUNE], ['Đặng Quỳnh Như', '02/04/1961', 'Nữ', '012058000001', COMMUNE], ['Vàng A Sáu', '01/01/1990', 'Nam', '012090000006', COMMUNE], ['Phạm Thị Bảy', '01/01/1991', 'Nữ', '012090000006', COMMUNE]]));
    expect(tally.parked.map(({ entry, code, field }) => [entry, code, field])).toEqual([
      ['2', 'date.day-impossible', 'birth_date'],
      ['3', 'import.date-future', 'birth_date'],
      ['4', 'import.commune-unknown', 'commune'],
      ['5', 'import.name-missing', 'name'],
      ['6', 'import.citizen-number-taken', 'citizen_number'],
      ['8', 'import.duplicate-in-file', 'citizen_number'],
    ]);
    expect(tally.records).toEqual({ person: 1, residence: 1 });
    await store.database.run(sql`insert into unit_alias (unit_key, code, valid_from) select key, '99999', null from unit where type = 'commune' and code = ${COMMUNE} and valid_to is null`);
    expect(await retryParked(store, {}, { by: 'import:test', now: () => NOW })).toMatchObject({ tried: 6, recovered: 1, waiting: 5, records: { person: 1, residence: 1 } });
    expect(await countParked(store.database)).toBe(5);
  });

  it('without a commune and without a unit, or without a name column, are refused by the column', async () => {
    expect((await importText(store, 'a.csv', csvOf([TITLES, ...ROWS]))).parked).toMatchObject([{ code: 'import.column-missing', facts: { column: 'Mã xã' } }]);
    expect((await importText(store, 'b.csv', csvOf([['Tên gọi', 'Ngày sinh', 'Giới tính'], ['A', '1990', 'Nam']]), { unit: COMMUNE })).parked).toMatchObject([{ code: 'import.column-missing', facts: { column: 'Họ và tên' } }]);
  });

  it('keep what was chosen for their columns', async () => {
    const text = csvOf([['Người', 'Sinh', 'GT'], ['Lò Thị Mai', '05/03/1990', 'Nữ']]);
    expect(await previewTable(store, fileOf('a.csv', text))).toMatchObject({ kind: 'persons', remembered: false, columns: [{ title: 'Người', samples: ['Lò Thị Mai'], target: null }, { target: null }, { target: null }] });
    const mapping = { Người: 'name', Sinh: 'birth_date', GT: 'sex' };
    expect((await importText(store, 'a.csv', text, { mapping, unit: COMMUNE })).records).toEqual({ person: 1, residence: 1 });
    expect(await previewTable(store, fileOf('b.csv', text))).toMatchObject({ remembered: true, columns: [{ target: 'name' }, { target: 'birth_date' }, { target: 'sex' }] });
    expect((await importText(store, 'b.csv', csvOf([['Người', 'Sinh', 'GT'], ['Lò Thị Lan', '06/03/1990', 'Nữ']]), { unit: COMMUNE })).records).toEqual({ person: 1, residence: 1 });
  });

  it.each([['TCVN3 (ABC)', Buffer.from('Hä vµ tªn,Ngµy sinh,Giíi tÝnh\nNguyÔn V¨n §øc,1990,Nam\nTrÇn ThÞ H¹nh,1991,N÷\n', 'latin1')], ['VNI', Buffer.from('Hoï vaø teân,Ngaøy sinh,Giôùi tính\nNguyeãn Vaên Ñöùc,1990,Nam\n')]])('in the old font encoding %s are refused with its name', async (encoding, bytes) => {
    expect((await importText(store, 'a.csv', bytes, { unit: COMMUNE })).parked).toMatchObject([{ code: 'import.legacy-font', facts: { encoding } }]);
  });

  it('and claims find the same person, by the card alone too', async () => {
    await importText(store, 'a.csv', csvOf([TITLES, ...ROWS]), { unit: COMMUNE });
    const person = { name: 'Lò Văn Pâng', sex: 'male', birth_date: '1958-03-05' };
    const byCard = { ...claimSource(1, { card: { number: 'GD4121234567890' } }), person };
    const tally = await importText(store, 'a.xml', claimXml([byCard]));
    expect(tally.records).toEqual({ visit: 1 });
    expect(await store.database.row(sql`select p.name from visit v join person p on p.subject_id = v.subject_id`)).toEqual({ name: 'Lò Văn Pâng' });
  });

  it('show the doubt where somebody is known by name, birth, sex and place only', async () => {
    await importText(store, 'a.csv', csvOf([TITLES, ROWS[4]!]), { unit: COMMUNE });
    const tally = await importText(store, 'b.csv', csvOf([['Họ tên', 'Ngày sinh', 'Giới tính'], ['Giàng A Sử', '20/11/1985', 'Nam']]), { unit: COMMUNE });
    expect(tally.records).toEqual({});
    expect(tally.doubtful).toMatchObject([{ file: 'b.csv', entry: '2', reasons: [{ code: 'import.person-doubtful', facts: { count: 1 } }] }]);
  });
});

describe('Totals', () => {
  const folder = join(contentFolder(), 'totals', 'quang-ninh-2017-h1.csv');
  it('published for Quảng Ninh go in once', async () => {
    expect(existsSync(folder)).toBe(true);
    const lines = readFileSync(folder, 'utf8').trim().split('\n').length - 1;
    expect(await importContentTotals(store, listInputFiles([folder]), () => NOW)).toBe(lines);
    expect(await importContentTotals(store, listInputFiles([folder]), () => NOW)).toBe(0);
    expect(await store.database.row(sql`select value, derived from total where indicator = 'visits' and period = '2016-H1' and category is null`)).toEqual({ value: 799109, derived: true });
  });

  it('are corrected by a later file, and a bad row waits alone', async () => {
    const header = ['Chỉ số', 'Mã đơn vị', 'Kỳ', 'Giá trị'];
    expect(await importText(store, 'a.csv', csvOf([header, ['visits', '22', '2020', '1.234,5'], ['visits', '22', '2020-H9', '5'], ['khong-co', '22', '2020', '5'], ['visits', '88', '2020', '5'], ['visits', '22', '2021', 'nhiều']], ';'))).toMatchObject({
      records: { total: 1 },
      parked: [{ code: 'import.period-broken', entry: '3' }, { code: 'import.indicator-unknown', entry: '4' }, { code: 'import.unit-unknown', entry: '5' }, { code: 'import.total-broken', entry: '6' }],
    });
    expect(await importText(store, 'b.xlsx', xlsxOf([header, ['visits', '22', '2020', 1300]]))).toMatchObject({ records: { total: 1 }, corrected: 1, parked: [] });
    expect(await importText(store, 'b.xlsx', xlsxOf([header, ['visits', '22', '2020', 1300]]))).toMatchObject({ records: {}, unchanged: 1 });
    expect(await store.database.rows(sql`select value from total`)).toEqual([{ value: 1300 }]);
  });
});

function contentFolder(): string {
  return join(import.meta.dirname, '..', '..', '..', 'content');
}
