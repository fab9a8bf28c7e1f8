import { foldEvent, foldState } from '@tuyen/records';
import type { CurrentState } from '../registers/project-record.ts';
import type { StoredRecord } from './record-row.ts';

/** The row a register shows of these records: of one chain (event) or of one subject (state); null where all is withdrawn. */
export function foldToState(fold: 'event' | 'state', records: readonly StoredRecord[]): CurrentState | null {
  const only = records.length === 1 ? records[0]! : undefined;
  // Nearly every record stands alone: nothing to fold.
  if (only && !only.withdrawn) {
    return { subjectId: only.subjectId, recordId: only.rootId ?? only.id, unitKey: only.unitKey, at: only.at, data: only.data };
  }
  if (fold === 'event') {
    const current = foldEvent(records).current as StoredRecord | null;
    return current && { subjectId: current.subjectId, recordId: current.rootId ?? current.id, unitKey: current.unitKey, at: current.at, data: current.data };
  }
  const folded = foldState(records);
  const newest = folded.latest as StoredRecord | null;
  return newest && { subjectId: newest.subjectId, recordId: newest.id, unitKey: newest.unitKey, at: newest.at, data: folded.data };
}
