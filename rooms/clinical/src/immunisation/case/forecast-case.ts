import type { FullyImmunised } from '../schedule/fully-immunised-rule.ts';

/** One person's doses of one vaccine group, as CDSi's published test cases write them; every date `YYYY-MM-DD`. */
export interface ForecastCase {
  id: string;
  dob: string;
  gender: string;
  /** Absent: every group of the schedule. */
  vaccineGroup: string | undefined;
  doses: readonly CaseDose[];
  assessmentDate: string;
  /** Codes of observations, with the day they began where it is known. */
  medHistory: readonly { code: string; date: string | undefined }[];
  country: string | undefined;
}

export interface CaseDose {
  date: string;
  /** CVX or a code of our own; else the name in `vaccine` is looked up. */
  cvx: string | undefined;
  vaccine: string | undefined;
  mvx: string | undefined;
  /** Not to be counted: given after expiry, recalled, kept too warm. */
  isSubstandard: boolean;
}

/** The words of CDSi's test cases, so that results compare directly. */
export interface ForecastAnswer {
  /** In the order of the case. */
  doses: { status: string; reason: string | null }[];
  seriesStatus: string;
  /** Number of the next dose, `-` where none is due; the dates are null then. */
  next: { number: string; earliest: string | null; recommended: string | null; pastDue: string | null };
}

/** A vaccine group with what may be given next, the vaccine preferred by the schedule first. */
export interface GroupAnswer extends Omit<ForecastAnswer, 'doses'> {
  vaccineGroup: string;
  /** Codes; empty where nothing is due. */
  vaccines: string[];
}

/** What is due in every vaccine group. */
export interface DueAnswer {
  doses: ForecastAnswer['doses'];
  groups: GroupAnswer[];
  /** Absent where no rule covers the person. */
  fullyImmunised: FullyImmunised | undefined;
}
