import { type Finding, type UnitBook, type UnitChange, type UnitRows, addDays, ancestorsOf, applyUnitEvents, listUnits, unitBookOf } from '@tuyen/records';
import type { Statements } from '../../database/database.ts';
import type { Store } from '../../open-store.ts';
import { countResidents, listAccountsAt } from './count-affected.ts';
import { readEventText } from './read-event-text.ts';
import { readUnitRows } from './read-unit-rows.ts';
import type { AccountMove } from './unit-change-table.ts';
import { differingUnits } from './unit-snapshot.ts';

/** What a file of events would do, or did: everything that follows the units. */
export interface UnitChangePreview {
  file: string;
  instrument: string;
  from: string;
  changes: UnitChange[];
  /** Residents counted at units that end or change, by unit. */
  residents: { unit: string; name: string; persons: number }[];
  accounts: AccountMove[];
  /** Plans whose targets are read over other units from then on. */
  plans: { plan: string; targets: number }[];
  /** Facilities that get another parent or end. */
  facilities: number;
  /** Why it cannot be applied; empty when it can. */
  findings: Finding[];
}

const FACILITIES = new Set(['department', 'cdc', 'hospital', 'regional-centre', 'station', 'satellite-point', 'other-facility']);

const NO_ROWS: UnitRows = { units: [], names: [], parents: [], lineage: [], aliases: [] };

/** Accounts of an ended unit go to its heir, the largest part where there are several. */
function accountMoves(accounts: readonly { account: string; unit: string }[], after: UnitBook, day: string): { moves: AccountMove[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const moves = accounts.flatMap(({ account, unit }) => {
    const heirs = (after.handedOver.get(unit) ?? []).filter((edge) => edge.date === day).sort((a, b) => b.share - a.share);
    if (heirs[0]) return [{ account, from: unit, to: heirs[0].toId }];
    findings.push({ code: 'unit-change.account-left', severity: 'error', facts: { account, unit } });
    return [];
  });
  return { moves, findings };
}

/** Plans that bind a unit which ends, is renamed or has such a unit below it. */
function plansTouched(store: Store, book: UnitBook, touched: ReadonlySet<string>, day: string): UnitChangePreview['plans'] {
  const above = new Set([...touched].flatMap((id) => [id, ...ancestorsOf(book, id, addDays(day, -1)).map((unit) => unit.id)]));
  return store.content.plans.flatMap((plan) => {
    const bound = (book.byCode.get(plan.unit.code) ?? []).some((unit) => unit.type === plan.unit.type && above.has(unit.id));
    return bound ? [{ plan: plan.plan, targets: plan.targets.length }] : [];
  });
}

/** A preview with the rows to be written. */
interface Planned extends UnitChangePreview {
  rowsBefore: UnitRows;
  rowsAfter: UnitRows;
}

/** Decides what a file of events does to the units and to what follows them; writes nothing. */
export async function planUnitChange(store: Store, database: Statements, file: string, text: string): Promise<Planned> {
  const read = readEventText(file, text);
  if (read.value === null) return { file, instrument: '', from: '', changes: [], residents: [], accounts: [], plans: [], facilities: 0, findings: read.findings, rowsBefore: NO_ROWS, rowsAfter: NO_ROWS };
  const { from, instrument } = read.value;
  const rows = await readUnitRows(database);
  const book = unitBookOf(rows);
  const applied = applyUnitEvents(book, read.value);
  const differing = applied.findings.length > 0 ? { before: NO_ROWS, after: NO_ROWS } : differingUnits(rows, listUnits(applied.book));
  const touched = new Set(applied.changes.filter((change) => change.kind !== 'begins' && change.kind !== 'moved').map((change) => change.unit));
  const ended = applied.changes.filter((change) => change.kind === 'ends').map((change) => change.unit);
  const accounts = accountMoves(await listAccountsAt(database, ended), applied.book, from);
  const nameOf = new Map(applied.changes.map((change) => [change.unit, change.name]));
  return {
    file,
    instrument,
    from,
    changes: applied.changes,
    residents: (await countResidents(database, [...touched], from)).map(({ unit, persons }) => ({ unit, name: nameOf.get(unit) ?? unit, persons })),
    accounts: accounts.moves,
    plans: plansTouched(store, book, touched, from),
    facilities: new Set(applied.changes.flatMap((change) => (FACILITIES.has((book.units.get(change.unit) ?? applied.book.units.get(change.unit))?.type ?? '') ? [change.unit] : []))).size,
    findings: read.placed(applied.findings.length > 0 ? applied.findings : accounts.findings),
    rowsBefore: differing.before,
    rowsAfter: differing.after,
  };
}

