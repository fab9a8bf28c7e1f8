import type { Finding, RecordData, RecordDraft, Severity, Words } from '@tuyen/records';

/**
 * Every message between a browser and a server. Paths stand beside each answer; all are JSON unless said.
 * Errors: `{ error: RefusalBody }` with the refusal's HTTP status; a fault is 500 with an incident number.
 * No person's data in any path or query but opaque ids and the search box (`POST /api/persons/search`).
 */
export interface RefusalBody {
  code: string;
  message: Words;
  facts?: Record<string, string | number | boolean>;
  findings?: (Finding & { message: Words })[];
  incident?: string;
}

/** POST /api/session {account, password} → sets an httpOnly cookie; DELETE /api/session; GET /api/session → SessionAnswer (401 when signed out). */
export interface SessionAnswer {
  account: string;
  name: string;
  /** station-head, doctor, nurse, centre, province, administrator … */
  role: string;
  unit: UnitBrief;
  site: string;
}

export interface UnitBrief {
  id: string;
  code: string;
  type: string;
  name: string;
}

/** GET /api/today → TodayAnswer */
export interface TodayAnswer {
  date: string;
  unit: UnitBrief;
  /** Visits recorded at the unit on this date, newest first. */
  visits: VisitBrief[];
  visitsToday: number;
  visitsThisMonth: number;
  /** People with a follow-up date today or overdue up to 30 days without a later visit. */
  followUps: { person: PersonBrief; date: string; visitId: string; diagnosis: string | null }[];
  /** Parked records of imports waiting for somebody. */
  parked: number;
  /** Imports of the last days. */
  imports: ImportBrief[];
  people: number;
  households: number;
}

/** POST /api/persons/search {text, limit?} → PersonSearchAnswer. Tone-free name, part of it, birth year, citizen/insurance number, phone. */
export interface PersonSearchAnswer {
  persons: PersonBrief[];
  /** More matched than are shown. */
  more: boolean;
}

export interface PersonBrief {
  id: string;
  name: string;
  sex: string;
  /** Partial date. */
  birthDate: string;
  village: string | null;
  commune: string | null;
  headOfHousehold: string | null;
  citizenNumber: string | null;
  insuranceNumber: string | null;
  deceased: boolean;
}

/** GET /api/persons/:id → PersonAnswer */
export interface PersonAnswer {
  person: PersonBrief;
  /** The person form's folded state as kept: what a change of it starts from. */
  data: RecordData;
  /** Every filled field of the person form with label and display, in form order. */
  identity: { field: string; label: Words; value: string }[];
  household: { id: string; number: string | null; address: string | null; poverty: string | null; members: (PersonBrief & { relation: string | null })[] } | null;
  residences: { from: string; to: string | null; place: string; kind: string }[];
  cards: { number: string; from: string; to: string | null; facility: string | null }[];
  visits: VisitBrief[];
  /** Numbers measured at visits that are worth a chart (blood pressure, weight, …), oldest first; a series without a point is left out. `field` as in the form: `vital_signs.systolic`. */
  measurements: { field: string; label: Words; unit: string | null; points: { recordId: string; at: string; value: number }[] }[];
  /** Everything that was recorded about the person, newest first: what, when, where, by whom, corrections included. */
  timeline: { recordId: string; form: string; title: Words; at: string; enteredAt: string; unit: string; by: string; correction: boolean; withdrawn: boolean; summary: string }[];
}

export interface VisitBrief {
  id: string;
  personId: string;
  personName: string;
  at: string;
  unit: string;
  kind: string;
  diagnoses: { code: string; display: string; main: boolean }[];
  drugs: number;
  services: number;
  costTotal: number | null;
  fund: number | null;
  insured: boolean;
  outcome: string | null;
}

/** GET /api/records/:subjectId/:recordId → RecordAnswer: one record as it stands, drawn by its form. */
export interface RecordAnswer {
  recordId: string;
  form: string;
  version: number;
  title: Words;
  /** Type of the subject and unit of the record: a correction repeats them. */
  subjectType: string;
  unit: UnitBrief;
  data: RecordData;
  /** Label/value lines for reading, groups nested. */
  lines: RecordLine[];
  /** Oldest first. */
  history: { recordId: string; at: string; enteredAt: string; by: string; reason: string | null; withdrawn: boolean }[];
  place: 'this-site';
}
export interface RecordLine {
  label: Words;
  value?: string;
  items?: RecordLine[];
}

/** POST /api/records RecordRequest → RecordedAnswer. The draft's id makes it idempotent: sent twice, it is recorded once. `by` and `enteredAt` are set by the server. */
export type RecordRequest = Omit<RecordDraft, 'by' | 'enteredAt'>;
export interface RecordedAnswer {
  recordId: string;
  seq: number;
  site: string;
  unchanged: boolean;
  warnings: (Finding & { message: Words })[];
}

/** GET /api/forms/:form?at=DATE → the Form (from @tuyen/records). GET /api/forms/:form/questionnaire → FHIR R4 Questionnaire. */

/** GET /api/terms/:system?q=TEXT&at=DATE&limit=N → TermsAnswer. Systems: icd10-vn, technique, ethnic-group, occupation. */
export interface TermsAnswer {
  terms: { code: string; display: string; displayEn: string | null; note: string | null }[];
}

/** GET /api/units?at=DATE&id=UNIT_ID | &code=C | &q=TEXT | &parent=UNIT_ID&relation=administrative → UnitsAnswer */
export interface UnitsAnswer {
  at: string;
  units: UnitDetail[];
}
export interface UnitDetail extends UnitBrief {
  from: string | null;
  to: string | null;
  parents: { relation: 'administrative' | 'professional' | 'reporting' | 'finance'; unit: UnitBrief }[];
  /** How many units stand below it (administratively) on the date. */
  children: number;
  aliases: string[];
  predecessors: { unit: UnitBrief; share: number; estimated: boolean; date: string }[];
  successors: { unit: UnitBrief; share: number; estimated: boolean; date: string }[];
  /** The law or resolution that made it. */
  instrument: string | null;
}

/** POST /api/imports (multipart: one or more `file`, optional field `mapping`) → ImportBrief with its id at once; work goes on behind. GET /api/imports → ImportBrief[]; GET /api/imports/:id → ImportAnswer. POST /api/imports/:id/retry → ImportBrief. */
export interface ImportBrief {
  id: string;
  startedAt: string;
  finishedAt: string | null;
  state: 'running' | 'done' | 'failed' | 'interrupted';
  files: number;
  /** 0…1 */
  progress: number;
  records: number;
  parked: number;
}
export interface ImportAnswer extends ImportBrief {
  byForm: Record<string, number>;
  unchanged: number;
  corrected: number;
  parkedItems: ParkedItem[];
  findings: (Finding & { message: Words; file: string })[];
  /** Persons matched only by name, birth date, sex and place: shown with the doubt. */
  doubtful: { file: string; entry: string; personId: string; reasons: Words[]; score: number }[];
}
export interface ParkedItem {
  id: string;
  file: string;
  /** Line, claim id or row. */
  entry: string;
  code: string;
  severity: Severity;
  field: string | null;
  message: Words;
  state: 'waiting' | 'recovered' | 'dismissed';
}

/** POST /api/imports/preview (multipart: one XLSX/CSV `file`) → MappingAnswer: columns found and the mapping proposed or remembered for this header. POST /api/imports with field `mapping` = JSON {columnTitle: target}. */
export interface MappingAnswer {
  kind: 'persons' | 'totals';
  columns: { title: string; samples: string[]; target: string | null }[];
  targets: { id: string; label: Words; required: boolean }[];
  remembered: boolean;
}

/** GET /api/plans → PlanBrief[]; GET /api/plans/:id?period=P → PlanAnswer */
export interface PlanBrief {
  id: string;
  title: Words;
  unit: UnitBrief;
  from: string;
  to: string;
  targets: number;
  measured: number;
  reached: number;
}
export interface PlanAnswer extends PlanBrief {
  document: { number?: string; date?: string; issuer: string };
  period: string;
  periods: string[];
  lines: PlanLine[];
}
export interface PlanLine {
  id: string;
  title: Words;
  indicator: string;
  indicatorTitle: Words;
  value: number | null;
  valueTo: number | null;
  comparison: string;
  unit: Words;
  direction: string;
  deadline: string;
  baseline: { value: number; date: string } | null;
  owner: Words;
  quote: string;
  paragraph: string;
  actual: Figure;
  /** reached, on-the-way, behind, no-data, task */
  state: 'reached' | 'on-the-way' | 'behind' | 'no-data' | 'task';
}

/** A figure: never a bare number. Zero, missing and not applicable are three things. */
export interface Figure {
  state: 'value' | 'no-data' | 'not-applicable';
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** records: counted from records; reported: handed in as a total; derived: computed from a published percentage; mixed. */
  source: 'records' | 'reported' | 'derived' | 'mixed' | null;
  sourceNote: string | null;
  estimated: boolean;
  unverified: boolean;
  /** Whether it opens to persons. */
  explainable: boolean;
}

/** GET /api/indicators/:id/explain?unit=ID&period=P&side=numerator|complement&page=N → ExplainAnswer */
export interface ExplainAnswer {
  indicator: string;
  version: number;
  title: Words;
  /** The definition in words: register, condition, period rule. */
  clause: { numerator: string; denominator: string | null; sql: string };
  unit: UnitBrief;
  period: { id: string; from: string; to: string };
  /** What one is called: lượt, người, %. */
  measure: Words;
  figure: Figure;
  /** Same figure one level down. */
  below: { unit: UnitBrief; figure: Figure }[];
  /** Persons counted (or with side=complement: in the denominator and not counted), a page at a time. */
  persons: { person: PersonBrief; recordId: string; at: string; why: string }[];
  more: boolean;
}

/** GET /api/reports → ReportBrief[]; GET /api/reports/:id?unit=CODE or UNIT_ID&period=P → ReportAnswer */
export interface ReportBrief {
  id: string;
  title: Words;
  /** Period kinds it can be run for: `month`, `quarter`, `half`, `nine-months`, `year`. */
  periods: string[];
}
export interface ReportAnswer {
  report: string;
  version: number;
  title: Words;
  unit: UnitBrief;
  period: { id: string; from: string; to: string };
  previous: { id: string; from: string; to: string } | null;
  lines: ReportAnswerLine[];
}
export interface ReportAnswerLine {
  id: string;
  title: Words;
  level: number;
  indicator: string;
  /** What one is called: lượt, người, %. */
  measure: Words;
  figure: Figure;
  previous: Figure | null;
  /** Percent of the same period before, two decimals; null where it cannot be known. */
  percentOfPrevious: number | null;
}
