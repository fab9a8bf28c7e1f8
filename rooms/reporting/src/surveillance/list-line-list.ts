import type { CaseLine } from '@tuyen/contract';
import { notifiable } from '@tuyen/programmes';
import { type ReadStore, surveillance } from '@tuyen/store';

type CaseRow = Awaited<ReturnType<typeof surveillance.listCases>>[number];
type CaseQuery = Parameters<typeof surveillance.listCases>[1];

const partialDate = (date: string, precision: string): string => (precision === 'year' ? date.slice(0, 4) : precision === 'month' ? date.slice(0, 7) : date);

function lineOf(lists: readonly notifiable.NotifiableList[], row: CaseRow): CaseLine {
  const list = lists.find(({ diseases }) => diseases.some(({ code }) => code === row.disease));
  const disease = list?.diseases.find(({ code }) => code === row.disease);
  const due = list && disease ? notifiable.reportingDeadline(list, disease, row.diagnosed) : row.diagnosed;
  return {
    recordId: row.record_id,
    personId: row.subject_id,
    personName: row.person_name,
    sex: row.sex,
    birthDate: partialDate(row.birth_date, row.birth_date_precision),
    disease: row.disease,
    diseaseName: disease?.name ?? { vi: row.disease, en: row.disease },
    diseaseKey: disease?.disease ?? row.disease,
    icd10: row.icd10,
    classification: row.classification,
    onset: row.onset,
    diagnosed: row.diagnosed,
    reported: row.reported,
    due,
    late: row.reported > due,
    care: row.care,
    outcomeDate: row.outcome_date,
    results: row.results,
    communeCode: row.commune_code,
    commune: row.commune_name,
    village: row.village_name,
    address: row.address,
    unit: row.unit_name,
    sameAs: null,
  };
}

/** The line list with each line's deadline; a report of a case that another report of the list told of before says so. */
export async function listLineList({ database, content }: ReadStore, query: CaseQuery): Promise<CaseLine[]> {
  const lines = (await surveillance.listCases(database, query)).map((row) => lineOf(content.notifiable, row));
  const reports = lines.filter(({ classification }) => classification !== 'discarded').map((line) => ({ line, recordId: line.recordId, subjectId: line.personId, disease: line.diseaseKey, onset: line.onset }));
  for (const [first, group] of notifiable.groupDuplicates(content.notifiable, reports)) for (const { line } of group.slice(1)) line.sameAs = first;
  return lines;
}
