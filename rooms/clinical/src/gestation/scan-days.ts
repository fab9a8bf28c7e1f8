/** What an ultrasound measured or said. Sizes in mm; null is not measured. */
export interface Scan {
  date: string;
  /** Gestation as the report says it. */
  weeks: number | null;
  days: number | null;
  crownRumpMm: number | null;
  headMm: number | null;
  femurMm: number | null;
  biparietalMm: number | null;
}

type Formula = (scan: Scan) => number | null;

const within = (value: number | null, least: number, most: number): value is number => value !== null && value >= least && value <= most;

/** Crown to rump, 9 to 14 weeks. Papageorghiou et al. (INTERGROWTH-21st), Ultrasound Obstet Gynecol 2014;44:641-8. */
const crownRump: Formula = ({ crownRumpMm: mm }) => (within(mm, 15, 95) ? 40.9041 + 3.21585 * Math.sqrt(mm) + 0.348956 * mm : null);

/** Head and thigh, from 14 weeks. Papageorghiou et al. (INTERGROWTH-21st), Ultrasound Obstet Gynecol 2016;48:719-26. */
const headAndFemur: Formula = ({ headMm: head, femurMm: femur }) =>
  within(head, 80, 380) && within(femur, 8, 85) ? Math.exp(0.03243 * Math.log(head) ** 2 + 0.001644 * femur * Math.log(head) + 3.813) : null;

/** Between the temples, from 12 weeks. Hadlock et al., Radiology 1984;152:497-501. */
const biparietal: Formula = ({ biparietalMm: mm }) => (within(mm, 18, 100) ? 7 * (9.54 + 1.482 * (mm / 10) + 0.1676 * (mm / 10) ** 2) : null);

const stated: Formula = ({ weeks, days }) => (within(weeks, 4, 43) ? weeks * 7 + (days ?? 0) : null);

/**
 * Gestation in whole days on the day of a scan: as its report says; else from the best of what was measured, crown to rump first.
 * Null when nothing measured lies where a formula holds.
 */
export function scanDays(scan: Scan): number | null {
  for (const formula of [stated, crownRump, headAndFemur, biparietal]) {
    const days = formula(scan);
    if (days !== null) return Math.round(days);
  }
  return null;
}
