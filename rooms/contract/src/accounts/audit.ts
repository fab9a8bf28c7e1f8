/** GET /api/audit?subject=&account=&from=&to=&before=&limit= → AuditAnswer, newest first. Each reader gets what is theirs to read. */
export interface AuditAnswer {
  entries: {
    seq: number;
    /** UTC, ISO 8601. */
    at: string;
    account: string;
    unit: string | null;
    /** `person.open`, `record.open`, `search`, `session.open` … */
    act: string;
    person: { id: string; name: string | null } | null;
    recordId: string | null;
    facts: Record<string, string | number | boolean>;
  }[];
  /** Ask again with `before` = the last `seq`. */
  more: boolean;
}
