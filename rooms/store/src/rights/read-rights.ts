import type { Role, RoleReach } from '@tuyen/programmes';
import { sql } from '../database/sql.ts';
import type { SessionRow } from '../accounts/sessions.ts';
import type { ReadStore } from '../open-store.ts';
import { type UnitReach, readUnitReach } from './read-unit-reach.ts';
import type { Rights } from './rights.ts';

/** Stands for imports that name no unit: brought in on the machine itself. */
const NO_UNIT = 0;

const NOBODY: Role = { role: '', title: { vi: '', en: '' }, units: [] };

/** Versions of the forms a reach covers. */
function formsOf({ content, site }: ReadStore, reach: RoleReach | undefined): number[] {
  if (!reach) return [];
  const named = reach.programmes === undefined ? undefined : new Set(content.programmes.filter(({ programme }) => reach.programmes!.includes(programme)).flatMap(({ forms }) => forms.map(({ form }) => form)));
  return [...site.forms].flatMap(([form, versions]) => (named === undefined || named.has(form) ? versions.map(({ key }) => key) : []));
}

function unitsOf(reach: RoleReach | undefined, units: UnitReach): number[] {
  if (!reach) return [];
  return [...new Set([...(reach.of.includes('own-unit') ? units.own : []), ...(reach.of.includes('guided') ? units.guided : []), ...(reach.of.includes('ground') ? units.ground : [])])];
}

async function listMemberships({ database }: ReadStore, account: string, today: string): Promise<string[]> {
  const rows = await database.rows<{ compartment: string }>(sql`
    select distinct compartment from compartment_member where account_id = ${account} and valid_from <= ${today}::date and (valid_to is null or valid_to >= ${today}::date)`);
  return rows.map((row) => row.compartment);
}

async function listOpened({ database }: ReadStore, account: string): Promise<string[]> {
  return (await database.rows<{ subject_id: string }>(sql`select distinct subject_id from break_glass where account_id = ${account} and until > now()`)).map((row) => row.subject_id);
}

/** Works out what an account may do on a day. A role the content does not know may nothing. */
export async function readRights(store: ReadStore, session: SessionRow, today: string): Promise<Rights> {
  const { access } = store.site;
  const role = access.roles.find((candidate) => candidate.role === session.role) ?? NOBODY;
  const [units, memberships, opened] = await Promise.all([
    readUnitReach(store.database, session.unit_key, today, access.groundOf),
    listMemberships(store, session.account_id, today),
    listOpened(store, session.account_id),
  ]);
  const { read, write } = role;
  const mine = new Set(memberships);
  let barred = 0;
  for (const [compartment, bit] of access.bits) if (!mine.has(compartment)) barred |= bit;
  const forms = formsOf(store, read);
  const around = [...new Set([...units.own, ...units.guided, ...units.ground])];
  return {
    account: session.account_id,
    role: session.role,
    today,
    may: new Set(role.may),
    read: {
      units: unitsOf(read, units),
      lives: read?.of.includes('residents') ? units.ground : [],
      seen: read?.of.includes('seen') ? [...new Set([...units.own, ...(read.of.includes('guided') ? units.guided : [])])] : [],
      // A file opened in need is read whole, whatever programmes the role has.
      forms: opened.length > 0 && forms.length === 0 ? [...store.site.formByKey.keys()] : forms,
      self: read?.of.includes('self') && session.subject_id !== null ? [session.subject_id] : [],
      opened,
      barred,
    },
    write: { units: new Set(unitsOf(write, units)), forms: new Set(formsOf(store, write)) },
    audits: role.may?.includes('audit') ? around : [],
    keeps: [...(role.may?.includes('import') ? [NO_UNIT] : []), ...(role.may === undefined ? [] : around)],
  };
}
