import pg from 'pg';
import { type Database, restrictDatabase } from '../database/database.ts';
import type { ReadStore } from '../open-store.ts';
import { REQUEST_ROLE } from './request-role.ts';
import type { Rights } from './rights.ts';

const list = (values: readonly (number | string)[]): string => `{${values.join(',')}}`;

/**
 * The statement a request's transaction begins with. Every setting is SET LOCAL: it ends with the transaction, whoever gets the connection
 * next starts with none, and a Citus coordinator passes it on to its workers (citus.propagate_set_commands = 'local').
 */
function beginAs({ account, today, read, keeps, audits }: Rights): string {
  const settings: Record<string, string> = {
    account,
    today,
    units: list(read.units),
    lives: list(read.lives),
    seen: list(read.seen),
    forms: list(read.forms),
    self: list(read.self),
    opened: list(read.opened),
    barred: String(read.barred),
    keeps: list(keeps),
    audits: list(audits),
  };
  const set = Object.entries(settings).map(([name, value]) => `set local tuyen.${name} = ${pg.escapeLiteral(value)}`);
  return ['begin read only', `set local role ${REQUEST_ROLE}`, ...set].join('; ');
}

/** The database as an account sees it: every statement runs under the policies, and none can write. */
export const databaseAs = (database: Database, rights: Rights): Database => restrictDatabase(database, beginAs(rights));

/** The store as an account sees it: the same questions, asked of the rows it may read. */
export function storeAs({ database, site, content }: ReadStore, rights: Rights): ReadStore {
  const restricted = databaseAs(database, rights);
  return { database: restricted, site: { ...site, database: restricted }, content };
}
