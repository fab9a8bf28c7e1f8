import { hash } from 'node:crypto';
import type { Form } from '@tuyen/records';
import type { Database, Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type CompartmentsOf, RegisterProjection } from '../registers/project-record.ts';
import type { Access } from '@tuyen/programmes';
import { type SiteAccess, openSiteAccess } from '../access/site-access.ts';
import { type RegisterShape, registerShape } from '../registers/register-shape.ts';
import { bareName, isBareName, learnForm } from './bare-name.ts';

/** Everything an append needs at hand: forms, registers, codes, units of one open site. */
export interface Site {
  readonly database: Database;
  /** The log that is written here; another after a restored disk has gone on in a new one. */
  readonly id: string;
  readonly key: number;
  /** Holds the log that is written here until the transaction ends, and says where it stands. */
  lockOwnLog(transaction: Statements): Promise<{ seq: number; hash: string }>;
  /** All versions of every form, oldest first, with the key the log keeps for each. */
  readonly forms: ReadonlyMap<string, readonly { key: number; form: Form }[]>;
  readonly formByKey: ReadonlyMap<number, Form>;
  /** Keys of all versions of a form that records here name, those only a later release knows included. */
  formKeys(form: string): number[];
  /** The key of a form's version that came from another site; kept as a bare name until a release brings its definition. */
  learnForm(form: string, version: number, subject: string): Promise<number>;
  readonly shapes: readonly RegisterShape[];
  /** By form. */
  readonly registers: ReadonlyMap<string, RegisterProjection>;
  readonly access: SiteAccess;
  /** Reads the units again after some were brought in. */
  refreshUnits(): Promise<void>;
  unitKey(id: string): number | undefined;
  unitId(key: number): string | undefined;
  knowsCode(system: string, code: string): boolean;
  authorKey(id: string): Promise<number>;
  authorId(key: number): Promise<string>;
}

/** SHA-256 of a text, hex: what chains a record to the one before. */
export const hashText = (text: string): string => hash('sha256', text, 'hex');

/** Waits for the log's writer before it; another process may have opened a new log meanwhile, then that one is held. */
async function lockOwn(transaction: Statements): Promise<{ id: string; key: number; seq: number; hash: string }> {
  for (let tries = 0; tries < 5; tries += 1) {
    const own = await transaction.row<{ id: string; key: number; seq: number; hash: string }>(sql`select id, key, last_seq as seq, encode(last_hash, 'hex') as hash from site where own for update`, 'append-lock');
    if (own) return own;
  }
  throw new Error('no log of this site could be held');
}

async function ownSite(database: Database): Promise<{ id: string; key: number }> {
  const site = await database.row<{ id: string; key: number }>(sql`select id, key from site where own`);
  if (!site) throw new Error('the database has no site of its own: set it up first');
  return site;
}

/** Codes that records may use, per system; 17,000 ICD-10 codes take about 1.5 MB. */
async function readCodes(database: Statements, systems: readonly string[]): Promise<Map<string, Set<string>>> {
  const codes = new Map<string, Set<string>>(systems.map((system) => [system, new Set()]));
  for (const row of await database.rows<{ system: string; code: string }>(sql`select system, code from concept where system = any(${systems})`)) {
    codes.get(row.system)?.add(row.code);
  }
  return codes;
}

function codeSystemsOf(forms: readonly Form[]): string[] {
  const systems = new Set<string>();
  const walk = (items: Form['items']): void => {
    for (const field of items) {
      if (field.codes) systems.add(field.codes);
      if (field.items) walk(field.items);
    }
  };
  for (const form of forms) walk(form.items);
  return [...systems];
}

class Authors {
  readonly #database: Database;
  readonly #keys = new Map<string, number>();
  readonly #ids = new Map<number, string>();

  constructor(database: Database) {
    this.#database = database;
  }

  async key(id: string): Promise<number> {
    const known = this.#keys.get(id);
    if (known !== undefined) return known;
    await this.#database.run(sql`insert into author (id) values (${id}) on conflict do nothing`);
    const row = await this.#database.row<{ key: number }>(sql`select key from author where id = ${id}`);
    this.#keys.set(id, row!.key);
    return row!.key;
  }

  async id(key: number): Promise<string> {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const row = await this.#database.row<{ id: string }>(sql`select id from author where key = ${key}`);
    if (!row) throw new Error(`author ${key} is in the log and not in the table`);
    this.#ids.set(key, row.id);
    return row.id;
  }
}

/** Opens the site a set-up database holds: reads its forms, units and codes once. */
export async function openSiteLog(database: Database, rules: Access): Promise<Site> {
  const access = await openSiteAccess(database, rules);
  let own = await ownSite(database);
  const all = await database.rows<{ key: number; definition: Form }>(sql`select key, definition from form_version order by form, version`);
  const versions = all.filter(({ definition }) => !isBareName(definition));
  const formByKey = new Map(all.map((version) => [version.key, version.definition]));
  const forms = new Map<string, { key: number; form: Form }[]>();
  for (const { key: formKey, definition } of versions) {
    forms.set(definition.form, [...(forms.get(definition.form) ?? []), { key: formKey, form: definition }]);
  }
  const unitKeys = new Map<string, number>();
  const unitIds = new Map<number, string>();
  const refreshUnits = async (): Promise<void> => {
    for (const unit of await database.rows<{ id: string; key: number }>(sql`select id, key from unit`)) {
      unitKeys.set(unit.id, unit.key);
      unitIds.set(unit.key, unit.id);
    }
  };
  await refreshUnits();
  const codes = await readCodes(database, codeSystemsOf(versions.map((version) => version.definition)));
  const authors = new Authors(database);
  const shapes = [...forms.values()].map((list) => registerShape(list.map((version) => version.form)));
  const unitKeyOf = (unit: string): number => {
    const found = unitKeys.get(unit);
    if (found === undefined) throw new Error('a record names a unit that the check should have refused');
    return found;
  };
  // A register holds the rows of all versions: the newest one knows every field that is still asked.
  const compartmentsOf = (form: string): CompartmentsOf => (data, at) => access.compartmentsOf(forms.get(form)!.at(-1)!.form, data, at);
  return {
    database,
    get id() {
      return own.id;
    },
    get key() {
      return own.key;
    },
    lockOwnLog: async (transaction) => {
      const { id, key, seq, hash } = await lockOwn(transaction);
      own = { id, key };
      return { seq, hash };
    },
    forms,
    formByKey,
    formKeys: (form) => [...formByKey].flatMap(([formKey, definition]) => (definition.form === form ? [formKey] : [])),
    learnForm: (form, version, subject) => learnForm(database, formByKey, bareName(form, version, subject)),
    shapes,
    registers: new Map(shapes.map((shape) => [shape.form, new RegisterProjection(shape, unitKeyOf, compartmentsOf(shape.form))])),
    access,
    refreshUnits,
    unitKey: (unit) => unitKeys.get(unit),
    unitId: (unitKey) => unitIds.get(unitKey),
    knowsCode: (system, code) => codes.get(system)?.has(code) ?? false,
    authorKey: (author) => authors.key(author),
    authorId: (authorKey) => authors.id(authorKey),
  };
}
