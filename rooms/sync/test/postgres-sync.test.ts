import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listVisitsOfPerson, rebuildRegisters, searchPersons, sql, syncTables, verifyLog, verifyRegisters } from '@tuyen/store';
import { type Places, type TestSite, draft, enrolDirectly, findPlaces, newId, openTestSite, personData, record, residenceData, talk, visitData } from './three-sites.ts';

let province: TestSite;
let centre: TestSite;
let station: TestSite;
let other: TestSite;
let places: Places;
const sites = (): TestSite[] => [province, centre, station, other];

beforeAll(async () => {
  const open = (name: string): Promise<TestSite> => openTestSite(inject('postgres'), name);
  [province, centre, station, other] = [await open('province'), await open('centre'), await open('station'), await open('other')];
  places = await findPlaces(centre.store);
  await enrolDirectly(province, centre, [places.station, places.otherStation]);
  await enrolDirectly(centre, station, [places.station]);
  await enrolDirectly(centre, other, [places.otherStation]);
});
afterAll(async () => {
  for (const site of sites()) await site.close();
});

async function settle(): Promise<void> {
  for (const [child, parent] of [[station, centre], [other, centre], [centre, province], [station, centre], [other, centre]] as const) await talk(child, parent, {}, false);
}

const idsAt = async (site: TestSite, subject: string): Promise<string[]> => (await site.store.database.rows<{ id: string }>(sql`select distinct id from record where subject_id = ${subject} order by id`)).map((row) => row.id);

describe('sites on real databases', () => {
  it('bring a person and a visit of the station to the centre and the province, with registers filled', async () => {
    const person = newId();
    expect(await record(station, draft('person', person, places.station, personData('Lò Thị Mẩy')), draft('residence', person, places.station, residenceData(places.commune)), draft('visit', person, places.station, visitData()))).toEqual(['recorded', 'recorded', 'recorded']);
    expect(await syncTables.countUnsent(station.store.database)).toBeGreaterThanOrEqual(3);
    await settle();
    for (const site of [centre, province]) {
      expect(await idsAt(site, person)).toHaveLength(3);
      expect(await listVisitsOfPerson(site.store.database, person)).toHaveLength(1);
    }
    expect(await idsAt(other, person)).toEqual([]);
    expect(await syncTables.countUnsent(station.store.database)).toBe(0);
    await settle();
    const receipts = await syncTables.listReceipts(station.store.database, person);
    expect(receipts.map((receipt) => [receipt.at_parent, receipt.above])).toEqual([[true, true], [true, true], [true, true]]);
  });

  it('hand a person who moves over with the whole history, and tell the old station', async () => {
    const person = newId();
    await record(station, draft('person', person, places.station, personData('Vàng Thị Dợ')), draft('residence', person, places.station, residenceData(places.commune)), draft('visit', person, places.station, visitData()));
    await settle();
    expect(await idsAt(other, person)).toEqual([]);
    expect(await record(centre, draft('residence', person, places.otherStation, residenceData(places.other, '2026-10-20'), { at: '2026-10-20' }))).toEqual(['recorded']);
    await settle();
    expect(await idsAt(other, person)).toHaveLength(4);
    expect(await listVisitsOfPerson(other.store.database, person)).toHaveLength(1);
    expect(await station.store.database.row(sql`select units from subject_left where subject_id = ${person}`)).toEqual({ units: [places.other] });
    // The old station still writes about them: it is taken, and goes where they live now.
    const late = draft('visit', person, places.station, visitData({ reason: 'Khám muộn' }));
    expect(await record(station, late)).toEqual(['recorded']);
    await settle();
    expect(await idsAt(other, person)).toContain(late.id);
  });

  it('agree at once on one of two corrections made apart, and open a card', async () => {
    const person = newId();
    const visit = draft('visit', person, places.station, visitData());
    await record(station, draft('person', person, places.station, personData('Phàn A Sì')), draft('residence', person, places.station, residenceData(places.commune)), visit);
    await settle();
    await record(station, draft('visit', person, places.station, visitData({ diagnosis: [{ code: 'I10', rank: 'main' }] }), { replaces: visit.id, reason: 'Chẩn đoán lại' }));
    await record(centre, draft('visit', person, places.station, visitData({ diagnosis: [{ code: 'E11.9', rank: 'main' }] }), { replaces: visit.id, reason: 'Hội chẩn' }));
    await settle();
    const shown = async (site: TestSite): Promise<unknown> => (await listVisitsOfPerson(site.store.database, person)).map((row) => row.diagnoses);
    expect(await shown(centre)).toEqual(await shown(station));
    expect(await shown(province)).toEqual(await shown(station));
    for (const site of [station, centre, province]) {
      const open = (await syncTables.listConflicts(site.store.database)).filter((conflict) => conflict.subject_id === person);
      expect(open).toMatchObject([{ root_id: visit.id, form: 'visit', heads: [expect.any(String), expect.any(String)] }]);
    }
  });

  it('keep what a later release sends: a form never heard of, and fields nobody knows here', async () => {
    const person = newId();
    await record(station, draft('person', person, places.station, personData('Sùng Thị Lan')));
    await station.store.site.learnForm('tele-consult', 3, 'person');
    await station.store.database.transaction(async (transaction) => {
      const { appendTo } = await import('../src/postgres/take-runs.ts');
      await station.store.site.lockOwnLog(transaction);
      await appendTo(station.store, transaction, station.store.site.id, [draft('tele-consult', person, places.station, { room: 'a', inner: { x: [1, null] } }, { formVersion: 3 }), draft('visit', person, places.station, visitData({ field_of_tomorrow: 7 }))]);
    });
    await rebuildRegisters(station.store.site, ['visit']);
    await settle();
    const at = await province.store.database.rows<{ data: string }>(sql`select data::text as data from record where subject_id = ${person} and form_key not in (select key from form_version where form = 'person') order by seq`);
    expect(at.map((row) => row.data)).toEqual(['{"inner":{"x":[1,null]},"room":"a"}', expect.stringContaining('"field_of_tomorrow":7')]);
    expect(await listVisitsOfPerson(province.store.database, person)).toHaveLength(1);
    expect(await syncTables.listParkedRecords(province.store.database, 'here', null)).toEqual([expect.objectContaining({ code: 'sync.form-unknown' })]);
  });

  it('lose nothing on a line that loses half of all messages', async () => {
    const person = newId();
    await record(station, ...Array.from({ length: 40 }, () => draft('visit', person, places.station, visitData())));
    let tick = 0;
    for (let tries = 0; tries < 40; tries += 1) await talk(station, centre, { loses: () => (tick += 1) % 2 === 0 && tries < 30 }, false);
    expect(await idsAt(centre, person)).toHaveLength(40);
  });

  it('go on in a new log when a disk was put back, and take back what was lost', async () => {
    const person = newId();
    const kept = draft('visit', person, places.otherStation, visitData({ reason: 'trước' }));
    await record(other, draft('person', person, places.otherStation, personData('Tẩn Thị Mai')), draft('residence', person, places.otherStation, residenceData(places.other)), kept);
    const before = await other.store.database.row<{ key: number; last_seq: number; hash: string }>(sql`select key, last_seq, encode(last_hash, 'hex') as hash from site where own`);
    const lost = draft('visit', person, places.otherStation, visitData({ reason: 'mất' }));
    await record(other, lost);
    await settle();
    // The disk of yesterday: the last record is gone, and nobody says so; work goes on.
    await other.store.database.run(sql`delete from record where site_key = ${before!.key} and seq > ${before!.last_seq}`);
    await other.store.database.run(sql`update site set last_seq = ${before!.last_seq}, last_hash = decode(${before!.hash}, 'hex') where key = ${before!.key}`);
    const fresh = draft('visit', person, places.otherStation, visitData({ reason: 'sau' }));
    expect(await record(other, fresh)).toEqual(['recorded']);
    await settle();
    for (const site of [other, centre, province]) expect(await idsAt(site, person)).toEqual(expect.arrayContaining([kept.id, lost.id, fresh.id]));
    expect(other.store.site.id).not.toBe('site-other');
    expect(await record(other, draft('visit', person, places.otherStation, visitData()))).toEqual(['recorded']);
    await settle();
  });

  it('prove by digests that both sides hold the same, and mend what differs', async () => {
    expect(await talk(station, centre)).toContain('digests-level');
    expect(await talk(other, centre)).toContain('digests-level');
    expect(await talk(centre, province)).toContain('digests-level');
    // A row that vanished from the station's disk.
    const piece = await other.store.database.row<{ site_key: number; seq: number }>(sql`select r.site_key, r.seq from record r join site s on s.key = r.site_key where s.pieces limit 1`);
    await other.store.database.run(sql`delete from record where site_key = ${piece!.site_key} and seq = ${piece!.seq}`);
    await other.store.database.run(sql`delete from record_link where site_key = ${piece!.site_key} and seq = ${piece!.seq}`);
    expect(await talk(other, centre)).toContain('digests-differ');
    expect(await talk(other, centre)).toContain('digests-level');
  });

  it('end with sound chains and registers that agree with the log, everywhere', async () => {
    for (const site of sites()) {
      expect((await verifyLog(site.store.site)).findings).toEqual([]);
      expect(await verifyRegisters(site.store.site)).toEqual([]);
    }
    expect((await searchPersons(province.store.database, 'lo thi may', 10)).length).toBe(1);
  });
});
