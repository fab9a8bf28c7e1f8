import { type Access, compileCompartments } from '@tuyen/programmes';
import type { Form, RecordData } from '@tuyen/records';
import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** The content's rights with what this database calls them. */
export interface SiteAccess extends Access {
  /** Bit of each compartment. */
  bits: ReadonlyMap<string, number>;
  /** Which compartments claim a record, as bits; 0 for an ordinary one. */
  compartmentsOf(form: Form, data: RecordData, at: string): number;
  /** Whether records of the form are about people, and so seen by rights only. */
  isGuarded(form: Form): boolean;
}

async function bitsOf(database: Statements, ids: readonly string[]): Promise<Map<string, number>> {
  await database.run(sql`
    insert into compartment (bit, id)
    select (select coalesce(max(bit), -1) from compartment) + row_number() over (order by n.place), n.id
    from unnest(${ids}::text[]) with ordinality as n(id, place) where not exists (select 1 from compartment c where c.id = n.id)`);
  const rows = await database.rows<{ id: string; bit: number }>(sql`select id, bit from compartment`);
  return new Map(rows.map(({ id, bit }) => [id, 1 << bit]));
}

/** Gives each compartment of the content its bit, which it keeps for ever. */
export async function openSiteAccess(database: Statements, access: Access): Promise<SiteAccess> {
  const bits = await bitsOf(database, access.compartments.map(({ compartment }) => compartment));
  const open = new Set(access.openSubjects);
  return {
    ...access,
    bits,
    compartmentsOf: compileCompartments(access.compartments, (id) => bits.get(id)!),
    isGuarded: (form) => !open.has(form.subject),
  };
}
