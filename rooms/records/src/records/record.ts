/** A value inside a record's data. */
export type DataValue = string | number | boolean | null | DataValue[] | { [field: string]: DataValue };
export type RecordData = { [field: string]: DataValue };

/** What a caller hands in to be recorded; the log gives the rest. */
export interface RecordDraft {
  /** Time-ordered UUID, made by the caller: the same id twice is the same act. */
  id: string;
  form: string;
  formVersion: number;
  subjectType: string;
  subjectId: string;
  /** Organisation unit where it happened. */
  unit: string;
  /** Business time, `YYYY-MM-DDThh:mm:ss+07:00` or `YYYY-MM-DD`. */
  at: string;
  /** Account or source that speaks: `user:…`, `import:…`, `simulator`. */
  by: string;
  /** When it was entered, with offset. */
  enteredAt: string;
  /** Id of the record this one corrects or withdraws. */
  replaces?: string;
  /** Why it corrects or withdraws; required with `replaces`. */
  reason?: string;
  /** true: the replaced record no longer counts; `data` is empty. */
  withdrawn?: boolean;
  data: RecordData;
}

/** A record (bản ghi): a draft with its place in its site's log. Never changed, never deleted. */
export interface LogRecord extends RecordDraft {
  site: string;
  /** 1, 2, 3 … without a gap within the site. */
  seq: number;
  /** SHA-256 over the previous record's hash and this record's canonical text, lower-case hex. */
  hash: string;
}
