import type { LogRecord } from '../records/record.ts';

/** A record about one person, for tests; `changes` gives what matters. */
export function sampleRecord(id: string, site: string, seq: number, changes: Partial<LogRecord>): LogRecord {
  return {
    id,
    form: 'visit',
    formVersion: 1,
    subjectType: 'person',
    subjectId: 'p1',
    unit: 'station-1',
    at: '2025-03-04T08:00:00+07:00',
    by: 'user:1',
    enteredAt: '2025-03-04T08:30:00+07:00',
    data: { pulse: 70 },
    site,
    seq,
    hash: `${site}-${seq}`,
    ...changes,
  };
}
