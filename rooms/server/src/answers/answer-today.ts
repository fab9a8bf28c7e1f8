import type { ImportBrief, TodayAnswer } from '@tuyen/contract';
import { listProposedCases } from '@tuyen/reporting';
import { type ImportRunRow, type SessionRow, type ReadStore, countParked, listFollowUps, listImportRuns, listPersons, listUnitNames, listVisitsOfDay, sql } from '@tuyen/store';
import { unitBrief } from './answer-units.ts';
import { personBrief, visitBrief } from './person-brief.ts';

export function importBrief(row: ImportRunRow): ImportBrief {
  const byForm = row.result.byForm ?? {};
  return {
    id: row.id,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    state: row.state,
    files: row.files,
    progress: row.progress,
    records: Object.values(byForm).reduce((sum, count) => sum + count, 0),
    parked: row.result.parked ?? 0,
  };
}

/** The home page of a station. */
export async function answerToday(store: ReadStore, session: SessionRow, date: string): Promise<Omit<TodayAnswer, 'sync' | 'conflicts'>> {
  const { database } = store;
  const unitKey = session.unit_key;
  const [visits, followUps, parked, imports, counts, [unit], proposedCases] = await Promise.all([
    listVisitsOfDay(database, unitKey, date),
    listFollowUps(database, unitKey, date),
    countParked(database),
    listImportRuns(database, 5),
    database.row<{ today: number; month: number; people: number; households: number }>(sql`
      select (select count(*) from visit where unit_key = ${unitKey} and at_date = ${date}::date) as today,
             (select count(*) from visit where unit_key = ${unitKey} and at_date >= date_trunc('month', ${date}::date) and at_date <= ${date}::date) as month,
             (select count(*) from person where death_date is null and unit_key = ${unitKey}) as people,
             (select count(*) from household where ended is null and unit_key = ${unitKey}) as households`),
    listUnitNames(database, [unitKey], date),
    listProposedCases(store, [unitKey], date),
  ]);
  const people = new Map((await listPersons(database, followUps.map((row) => row.person_id))).map((row) => [row.id, personBrief(row)]));
  return {
    date,
    unit: unitBrief(unit!),
    visits: visits.map(visitBrief),
    visitsToday: counts!.today,
    visitsThisMonth: counts!.month,
    followUps: followUps.flatMap((row) => {
      const person = people.get(row.person_id);
      return person ? [{ person, date: row.follow_up, visitId: row.record_id, diagnosis: row.diagnosis }] : [];
    }),
    proposedCases,
    parked,
    imports: imports.map(importBrief),
    people: counts!.people,
    households: counts!.households,
  };
}
