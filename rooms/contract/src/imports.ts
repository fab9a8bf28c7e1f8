import type { Finding, Severity, Words } from '@tuyen/records';

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
