import * as accounts from './accounts/index.ts';
import * as reports from './reports/index.ts';
import * as people from './persons/index.ts';
import * as surveillance from './surveillance/index.ts';

export type { Database, Statements, Transaction } from './database/database.ts';
export { openDatabase } from './database/database.ts';
export { generatedSql, sql } from './database/sql.ts';

export type { ReadStore, Store } from './open-store.ts';
export { DEFAULT_CONTENT_FOLDER, openStore } from './open-store.ts';

export type { Rights } from './rights/rights.ts';
export { readRights } from './rights/read-rights.ts';
export { storeAs } from './rights/as-account.ts';
export { appendAs } from './rights/append-as.ts';
export { openInNeed } from './rights/open-in-need.ts';

export { listAudit } from './audit/list-audit.ts';
export { verifyAudit } from './audit/verify-audit.ts';

export type { Site } from './log/site.ts';
export type { Outcome } from './log/append-records.ts';
export { appendBatches, appendGroups, appendRecords } from './log/append-records.ts';
export type { StoredRecord } from './log/record-row.ts';
export { syncTables } from './sync/sync-tables.ts';
export { verifyLog } from './log/verify-log.ts';
export { rebuildRegisters } from './rebuild/rebuild-registers.ts';
export { verifyRegisters } from './rebuild/verify-registers.ts';
export type { RegisterShape } from './registers/register-shape.ts';

export { contentDigest } from './content/content-digest.ts';
export { readSetting, writeSetting } from './content/setting.ts';
export { findUnits, type UnitQuery, type UnitRow } from './units/find-units.ts';
export { describeUnit, listUnitNames, nameUnits, type UnitDescription, type UnitName } from './units/describe-unit.ts';
export { searchTerms } from './terminology/search-terms.ts';

export type { PersonRow } from './persons/person-columns.ts';
export { listHouseholdMembers, listPersons, searchPersons } from './persons/search-persons.ts';
export { listRecordsOf } from './log/list-records-of.ts';
export { listFollowUps, listVisitsOfDay, listVisitsOfPerson, type VisitRow } from './persons/list-visits.ts';

/** Sign-ins: who they are, their second factor, their sessions, the closed lists they stand on. */
export { accounts };
/** Steps of reports, who has to hand them in, and what was handed in as totals. */
export { reports };
/** What is kept about people beside their names: cards, places, doses. */
export { people };
/** Case reports: what a visit proposes, line lists, counts. */
export { surveillance };
export { findAccount, saveAccount } from './accounts/accounts.ts';
export { openSession, type SessionRow } from './accounts/sessions.ts';

export type { ImportResult, ImportRunRow } from './imports/import-runs.ts';
export { findImportRun, finishImportRun, listImportRuns, markInterruptedRuns, noteImportProgress, startImportRun } from './imports/import-runs.ts';
export type { ParkedRow } from './imports/parked-entries.ts';
export { countParked, dismissOtherVersions, listParked, listParkedEvidence, parkEntry, settleParked, settleParkedByDigest } from './imports/parked-entries.ts';

export { type LogTail, readLogTail } from './cells/read-log-tail.ts';
export { type CellPeriod, computeCells, dropCellPeriods, ensureCellPeriod, listCellPeriods, lockCells, readCellCursor, writeCellCursor } from './cells/cell-periods.ts';
export { keptTotals } from './cells/kept-totals.ts';
export { countPopulation } from './units/count-population.ts';
export { listUnitsWithRecords, readCells, readCompiled } from './cells/read-cells.ts';
export { listTotals, type TotalRow } from './cells/read-total.ts';
export { openUnitHistory } from './units/history/open-unit-history.ts';
export { readUnitBook } from './units/read-unit-book.ts';
export { findClaims, type KnownClaim } from './matching/find-claims.ts';
export { type Candidate, findByBirth, findByIdentifiers, listCandidates } from './matching/find-candidates.ts';
export { listUnitCodes, type UnitCode } from './units/list-unit-codes.ts';
export { loadUnits, type UnitRows } from './units/load-units.ts';
export { findColumnMapping, saveColumnMapping } from './imports/column-mappings.ts';
export { listTotalRecords, type TotalRecord } from './matching/list-total-records.ts';
export { findHouseholds, type KnownHousehold } from './matching/find-households.ts';
