import { type RecordData, type RecordDraft, deriveId } from '@tuyen/records';
import type { Candidate } from '@tuyen/store';
import { sha256 } from '../runs/import-context.ts';

/** Names for ids that an import makes out of what it read: the same entry gives the same id on every run. */
const NAMESPACE = '6f1c1d2e-3a54-4b62-9c5e-7d1f0a9b8c21';
export const importId = (...parts: string[]): string => deriveId(NAMESPACE, parts.join('|'), sha256);

/** What every record of one entry shares. */
export interface EntryHeader {
  /** Names the entry for ever: `12001|MA_LK`. */
  entry: string;
  unit: string;
  at: string;
  by: string;
  enteredAt: string;
}

export function draftOf(header: EntryHeader, form: string, subjectType: string, subjectId: string, part: string, data: RecordData): RecordDraft {
  return { id: importId(header.entry, part), form, formVersion: 1, subjectType, subjectId, unit: header.unit, at: header.at, by: header.by, enteredAt: header.enteredAt, data };
}

/** Fields an import may fill where they are blank. It never overwrites what a person in charge entered. */
const FILLABLE = ['citizen_number', 'insurance_number', 'old_citizen_number', 'ethnic_group', 'occupation', 'phone', 'address', 'nationality', 'household'] as const;

/** What an entry adds to a known person; empty when it adds nothing. */
export function newFields(data: RecordData, known: Candidate): RecordData {
  const added: RecordData = {};
  for (const field of FILLABLE) {
    const before = (known as unknown as Record<string, unknown>)[field];
    if (data[field] !== undefined && (before === null || before === undefined)) added[field] = data[field];
  }
  // Who somebody is to the head belongs to the household it was said of.
  if (added['household'] !== undefined && data['relation_to_head'] !== undefined) added['relation_to_head'] = data['relation_to_head'];
  return added;
}

/** A record of form `person` that fills blanks: what the form requires is said again, unchanged. */
export function personUpdate(header: EntryHeader, known: Candidate, added: RecordData): RecordDraft {
  const precision = known.birth_date_precision === 'year' ? 4 : known.birth_date_precision === 'month' ? 7 : 10;
  return draftOf(header, 'person', 'person', known.id, `person-update|${Object.keys(added).sort().join(',')}`, {
    name: known.name,
    sex: known.sex,
    birth_date: known.birth_date.slice(0, precision),
    ...added,
  });
}
