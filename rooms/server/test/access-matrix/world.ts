import { type RecordDraft, type RecordData, isUuid } from '@tuyen/records';
import { type Store, appendRecords, findUnits, saveAccount, openSession, sql } from '@tuyen/store';
import { digestSecret } from '../../src/session/digest-secret.ts';
import { TODAY, newId } from '../test-site.ts';

/** A diagnosis of each closed compartment of the content. */
export const CODE_OF: Readonly<Record<string, string>> = { hiv: 'B20.1', methadone: 'F11.2', 'mental-health': 'F32.1', violence: 'T74.1', abortion: 'O04.9' };

export interface Unit {
  id: string;
  key: number;
}

/** A record of the world, with the words by which an answer that holds it is known. */
export interface Known {
  id: string;
  form: string;
  programme: string;
  subject: Subject;
  unit: Unit;
  at: string;
  compartment: string | null;
  /** Seen in an answer, each of these gives the record away. */
  marks: string[];
}

export interface Subject {
  id: string;
  name: string;
  lives: Unit | null;
}

/** Where an account stands, said by hand: what the database works out is held against it. */
export interface Post {
  name: string;
  unit: Unit;
  guided: Unit[];
  ground: Unit[];
}

export interface Account {
  id: string;
  role: string;
  post: Post;
  lists: string[];
  self: string | null;
  cookie: string;
}

export interface World {
  subjects: Subject[];
  records: Known[];
  accounts: Account[];
}

async function stationOf(store: Store, code: string): Promise<{ commune: Unit; station: Unit }> {
  const [commune] = await findUnits(store.database, { at: TODAY, code, type: 'commune' });
  const [station] = await findUnits(store.database, { at: TODAY, parentKey: commune!.key, type: 'station' });
  return { commune: commune!, station: station! };
}

interface Places {
  here: { commune: Unit; station: Unit };
  there: { commune: Unit; station: Unit };
  posts: Post[];
}

async function placesOf(store: Store): Promise<Places> {
  const { database } = store;
  const here = await stationOf(store, '03390');
  const [centre] = await findUnits(database, { at: TODAY, code: '12-TTYT-TAMDUONG' });
  const [department] = await findUnits(database, { at: TODAY, code: '12-SYT' });
  const [cdc] = await findUnits(database, { at: TODAY, code: '12-CDC' });
  const [other] = await database.rows<{ code: string }>(sql`
    select c.code from unit s join unit_parent a on a.unit_key = s.key and a.relation = 'administrative' and a.valid_to is null join unit c on c.key = a.parent_key
    join unit_parent g on g.unit_key = s.key and g.relation = 'professional' and g.valid_to is null and g.parent_key <> ${centre!.key}
    where s.type = 'station' and s.valid_to is null and c.type = 'commune' and c.code <> '03390' order by c.code desc limit 1`);
  const there = await stationOf(store, other!.code);
  const guidedBy = async (unit: Unit): Promise<Unit[]> => {
    const found: Unit[] = [];
    for (const next of [unit]) {
      const below = await findUnits(database, { at: TODAY, parentKey: next.key, relation: 'professional', limit: 1000 });
      for (const each of below) found.push(each, ...(await guidedBy(each)));
    }
    return found;
  };
  return {
    here,
    there,
    posts: [
      { name: 'station-here', unit: here.station, guided: [], ground: [here.commune] },
      { name: 'station-there', unit: there.station, guided: [], ground: [there.commune] },
      { name: 'commune-here', unit: here.commune, guided: [], ground: [here.commune] },
      { name: 'centre', unit: centre!, guided: await guidedBy(centre!), ground: [] },
      { name: 'department', unit: department!, guided: await guidedBy(department!), ground: [here.commune] },
      { name: 'cdc', unit: cdc!, guided: await guidedBy(cdc!), ground: [here.commune] },
    ],
  };
}

const visit = (reason: string, ...codes: string[]): RecordData => ({ kind: 'outpatient', insured: true, reason, diagnosis: codes.map((code, index) => ({ code, rank: index === 0 ? 'main' : 'other' })) });

/** Four people: of here, of there, of there but seen here, and of here but seen there long ago; each with a visit of every compartment. */
async function peopleOf(store: Store, { here, there }: Places): Promise<{ subjects: Subject[]; records: Known[] }> {
  const subjects: Subject[] = [];
  const records: Known[] = [];
  const drafts: RecordDraft[] = [];
  const programmeOf = new Map(store.content.programmes.flatMap(({ programme, forms }) => forms.map(({ form }) => [form, programme] as const)));
  const write = (form: string, subject: Subject, unit: Unit, at: string, data: RecordData, marks: string[], compartment: string | null = null): void => {
    const id = newId();
    drafts.push({ id, form, formVersion: 1, subjectType: 'person', subjectId: subject.id, unit: unit.id, at, by: 'user:matrix', enteredAt: '2026-10-31T02:00:00.000Z', data });
    records.push({ id, form, programme: programmeOf.get(form)!, subject, unit, at, compartment, marks: [...marks, ...(form === 'person' ? [] : [id])] });
  };
  const lives: [string, Unit | null, Unit, string][] = [
    ['Người Đây', here.commune, here.station, '2026-09-01'],
    ['Người Kia', there.commune, there.station, '2026-09-01'],
    ['Khách Sang', there.commune, here.station, '2026-09-01'],
    ['Khách Cũ', here.commune, there.station, '2024-01-05'],
  ];
  for (const [name, home, seen, at] of lives) {
    const subject: Subject = { id: newId(), name: `Thử Dấu ${name}`, lives: home };
    subjects.push(subject);
    write('person', subject, seen, at, { name: subject.name, sex: 'female', birth_date: '1990-03-05' }, [subject.name]);
    if (home) write('residence', subject, seen, at, { kind: 'permanent', commune: home.id, from: '2020-01-01' }, []);
    write('insurance-card', subject, seen, at, { number: `DK41299000000${subjects.length.toString().padStart(2, '0')}`, from: '2024-01-01' }, [`DK41299000000${subjects.length.toString().padStart(2, '0')}`]);
    write('visit', subject, seen, at, visit(`dấu-thường-${subjects.length}`, 'J06.9'), [`dấu-thường-${subjects.length}`]);
    for (const [compartment, code] of Object.entries(CODE_OF)) write('visit', subject, seen, at, visit(`dấu-${compartment}-${subjects.length}`, 'J06.9', code), [`dấu-${compartment}-${subjects.length}`], compartment);
  }
  const outcomes = await appendRecords(store.site, drafts);
  const refused = outcomes.filter(({ status }) => status !== 'recorded');
  if (refused.length > 0) throw new Error(`the world was not recorded: ${JSON.stringify(refused[0])}`);
  return { subjects, records };
}

/** Every role of the content at every post, on no closed list, on one and on all; the citizen is the first person. */
async function accountsOf(store: Store, posts: readonly Post[], subjects: readonly Subject[]): Promise<Account[]> {
  const accounts: Account[] = [];
  const all = store.content.access.compartments.map(({ compartment }) => compartment);
  for (const { role } of store.content.access.roles) {
    for (const post of posts) {
      for (const lists of [[], ['hiv'], all]) {
        const id = `${role}.${post.name}.${lists.length}`;
        const self = role === 'citizen' ? subjects[0]!.id : null;
        await saveAccount(store.database, { id, name: id, role, unitKey: post.unit.key, passwordHash: '' });
        if (self !== null) await store.database.run(sql`update account set subject_id = ${self} where id = ${id}`);
        for (const list of lists) await store.database.run(sql`insert into compartment_member (compartment, account_id, valid_from, decision, by_id) values (${list}, ${id}, '2026-01-01', 'QĐ thử', 'test')`);
        const secret = `s-${id.replaceAll('.', '-')}`;
        await openSession(store.database, id, digestSecret(secret));
        accounts.push({ id, role, post, lists, self, cookie: `tuyen_session=${secret}` });
      }
    }
  }
  return accounts;
}

export async function makeWorld(store: Store): Promise<World> {
  const places = await placesOf(store);
  const { subjects, records } = await peopleOf(store, places);
  if (!subjects.every(({ id }) => isUuid(id))) throw new Error('subjects need ids');
  return { subjects, records, accounts: await accountsOf(store, places.posts, subjects) };
}
