import type { Words } from '@tuyen/records';

/** Until when a case of a clock must be reported, counted from the moment of diagnosis: one of the three. */
export interface ReportingClock {
  clock: string;
  title: Words;
  hours?: number;
  /** Before 00:00 of this day of the week after; 1 is Monday. */
  weekdayOfNextWeek?: number;
  /** Before 00:00 of this day of the month after. */
  dayOfNextMonth?: number;
}

/** An entry of a list. The key of a case is `code`; ICD-10 codes only propose it. */
export interface NotifiableDisease {
  code: string;
  /** What the disease is called across lists, so that series can be joined: `dengue`. */
  disease: string;
  name: Words;
  /** Beginnings of ICD-10 codes, as the instrument prints them. */
  icd10: string[];
  /** Other codes in use for the same disease. */
  also?: string[];
  /** Codes below `icd10` that belong to another entry. */
  excludes?: string[];
  /** false: the codes are too wide to propose it (J10 is any influenza). */
  propose?: boolean;
  clock: string;
  group?: 'A' | 'B' | 'C';
  confidence: 'high' | 'medium' | 'low';
}

/** A dated list of the diseases that must be reported (danh mục bệnh phải báo cáo). */
export interface NotifiableList {
  notifiable: string;
  title: Words;
  instrument: string;
  unverified?: boolean;
  from: string;
  to?: string;
  /** The same person and disease with onsets at most so many days apart is one case. */
  duplicateDays: number;
  clocks: ReportingClock[];
  diseases: NotifiableDisease[];
}
