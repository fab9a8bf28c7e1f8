import type { PersonBrief, VisitBrief } from '@tuyen/contract';
import type { PersonRow, VisitRow } from '@tuyen/store';

/** A date as exact as it is known. */
export const partialDate = (date: string, precision: string | null): string => (precision === 'year' ? date.slice(0, 4) : precision === 'month' ? date.slice(0, 7) : date);

export function personBrief(row: PersonRow): PersonBrief {
  return {
    id: row.id,
    name: row.name,
    sex: row.sex,
    birthDate: partialDate(row.birth_date, row.birth_date_precision),
    village: row.village,
    commune: row.commune,
    headOfHousehold: row.head_name,
    citizenNumber: row.citizen_number,
    insuranceNumber: row.insurance_number,
    deceased: row.death_date !== null,
  };
}

export function visitBrief(row: VisitRow): VisitBrief {
  return {
    id: row.record_id,
    personId: row.subject_id,
    personName: row.person_name,
    at: row.at,
    unit: row.unit_name,
    kind: row.kind,
    diagnoses: row.diagnoses,
    drugs: row.drugs,
    services: row.services,
    costTotal: row.cost_total,
    fund: row.cost_fund,
    insured: row.insured,
    outcome: row.outcome,
  };
}
