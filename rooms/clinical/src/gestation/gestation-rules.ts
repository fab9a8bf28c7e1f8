/** Rules of gestation in force from a day on: an entry of content/gestation/rules.yaml. */
export interface GestationRules {
  id: string;
  from: string;
  to?: string;
  source: string;
  confidence: 'high' | 'medium' | 'low';
  unverified?: boolean;
  /** From the first day of the last period to the due date. */
  pregnancyDays: number;
  /** Completed weeks with which the second and the third trimester begin. */
  trimesterWeeks: readonly [second: number, third: number];
  /** Least antenatal visits in each trimester. */
  visits: readonly [first: number, second: number, third: number];
  /** Completed weeks from which a birth is one (before: miscarriage), at term, and after term. */
  birthWeeks: { viable: number; term: number; post: number };
  /** Days after birth by which each postnatal visit is due. */
  postnatalDays: readonly [number, number, number];
  /** By how many days a scan must differ before it replaces the last period, by the gestation in days at the scan. */
  redating: readonly { untilDay?: number; days: number }[];
}

/** The rules of a day; undefined before the first. */
export const gestationRulesAt = (rules: readonly GestationRules[], date: string): GestationRules | undefined => rules.find(({ from, to }) => from <= date && (to === undefined || date <= to));
