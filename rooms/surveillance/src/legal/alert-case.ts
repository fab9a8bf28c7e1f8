/** What is known of one disease in one area on one day. */
export interface AlertCase {
  disease: string;
  /** `YYYY-MM-DD`; weeks and months are judged up to it. */
  date: string;
  /** Count of an ISO week; null where nobody reported, undefined where nothing is said. */
  ofWeek(year: number, week: number): number | null | undefined;
  ofMonth(year: number, month: number): number | null | undefined;
  /** Whether any case stands in the weeks or months of a year. */
  hasCasesIn(year: number): boolean;
  /** The rule by its name, whatever the day; by the day where absent. */
  rule?: string;
  group?: 'A' | 'B' | 'C';
  /** Whether the disease is at home here; by the cases of past years where absent. */
  isEndemic?: boolean;
  epidemicYears: readonly number[];
  /** Linked cases of this week and month. */
  linkedCases?: { week: number; month: number };
  confirmedCases?: number;
  /** Day an epidemic was declared that is not over. */
  epidemicSince?: string;
  /** Onset of the last case. */
  lastOnset?: string;
  area: 'commune' | 'district' | 'province';
  /** Communes of a district, districts of a province, that are in epidemic. */
  partsInEpidemic?: number;
}

export const areas = ['commune', 'district', 'province'] as const;
export const groups = ['A', 'B', 'C'] as const;
