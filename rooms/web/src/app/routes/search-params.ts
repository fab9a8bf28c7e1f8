import { type PictureKind, pictureKinds } from '../../parts/figures/picture-kinds.ts';

/** What may stand behind «?» in the app's own addresses: ids, periods and dates, never anything about a person. */

type Raw = Record<string, unknown>;

export interface PeriodSearch {
  period?: string;
  /** The day whose units figures are read on; as then when absent. */
  map?: string;
}

export interface ExplainSearch {
  unit: string;
  period: string;
  side: 'numerator' | 'complement';
  page: number;
  map?: string;
}

export interface PictureSearch {
  unit: string;
  period: string;
  map?: string;
  picture: PictureKind;
}

export interface ReportSearch {
  unit?: string;
  period?: string;
  map?: string;
}

export interface UnitSearch {
  at?: string;
  q?: string;
}

export interface DueSearch {
  at?: string;
  state?: 'overdue' | 'due';
}

export function readDueSearch(raw: Raw): DueSearch {
  const state = raw['state'];
  return { ...present({ at: readDay(raw['at']) }), ...(state === 'overdue' || state === 'due' ? { state } : {}) };
}

/** The visit a case report is about: an id, nothing of a person. */
export interface EntrySearch {
  visit?: string;
}

export interface CaseSearch {
  from?: string | undefined;
  to?: string | undefined;
  disease?: string | undefined;
  classification?: string | undefined;
}

export function readEntrySearch(raw: Raw): EntrySearch {
  return present({ visit: readText(raw['visit']) });
}

export function readCaseSearch(raw: Raw): CaseSearch {
  return present({ from: readDay(raw['from']), to: readDay(raw['to']), disease: readText(raw['disease']), classification: readText(raw['classification']) });
}

export function readPeriodSearch(raw: Raw): PeriodSearch {
  return present({ period: readText(raw['period']), map: readDay(raw['map']) });
}

export function readExplainSearch(raw: Raw): ExplainSearch {
  const page = Number(raw['page']);
  return {
    unit: readText(raw['unit']) ?? '',
    period: readText(raw['period']) ?? '',
    side: raw['side'] === 'complement' ? 'complement' : 'numerator',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    ...present({ map: readDay(raw['map']) }),
  };
}

export function readPictureSearch(raw: Raw): PictureSearch {
  const picture = pictureKinds.find((kind) => kind === raw['picture']) ?? 'map';
  return { unit: readText(raw['unit']) ?? '', period: readText(raw['period']) ?? '', picture, ...present({ map: readDay(raw['map']) }) };
}

export function readReportSearch(raw: Raw): ReportSearch {
  return present({ unit: readText(raw['unit']), period: readText(raw['period']), map: readDay(raw['map']) });
}

export function readUnitSearch(raw: Raw): UnitSearch {
  return present({ at: readDay(raw['at']), q: readText(raw['q']) });
}

function readDay(value: unknown): string | undefined {
  const day = readText(value);
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

/** The router reads `?period=2017` as a number; a period or code is text all the same. */
function readText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function present<Shape extends Record<string, string | undefined>>(search: Shape): { [Name in keyof Shape]?: string } {
  return Object.fromEntries(Object.entries(search).filter((entry) => entry[1] !== undefined)) as { [Name in keyof Shape]?: string };
}
