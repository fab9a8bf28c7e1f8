import type { Series } from './series.ts';
import type { Duration } from './duration.ts';
import type { SerialDay } from './serial-day.ts';

/**
 * One immunisation schedule, whatever country wrote it. The terms are those of the CDC's Clinical Decision Support
 * for Immunization (CDSi), Logic Specification 4.5.
 */
export interface Schedule {
  id: string;
  antigens: ReadonlyMap<string, Antigen>;
  groups: readonly VaccineGroup[];
  /** By code of the vaccine (CVX, or a code of our own). */
  vaccines: ReadonlyMap<string, Vaccine>;
  /** Pairs that must stand apart (live viruses): code of the earlier vaccine → code of the later one → how far. */
  conflicts: ReadonlyMap<string, ReadonlyMap<string, Conflict>>;
  /** What may be known of a person: code → its name and the foreign codes that mean the same. */
  observations: ReadonlyMap<string, readonly string[]>;
}

/** What a vaccine is, and the antigens it counts for at which age (a zoster vaccine given to a child counts for varicella). */
export interface Vaccine {
  code: string;
  title: string;
  /** Other names, and codes of other lists. */
  names: readonly string[];
  antigens: readonly { antigen: string; from: Duration | undefined; until: Duration | undefined }[];
}

/** Vaccines people speak of together: «MMR», «DTaP/Tdap/Td». */
export interface VaccineGroup {
  name: string;
  /** What else people call it. */
  names: readonly string[];
  antigens: readonly string[];
  /** One vaccine covers the whole group, so that the group waits for its latest antigen. */
  isGivenWhole: boolean;
}

/** From the first day after the earlier vaccine on which the later one must not be given, until the day on which it may. */
export interface Conflict {
  begin: Duration;
  /** Where the earlier dose was valid. */
  endAfterValid: Duration;
  end: Duration;
}

export interface Antigen {
  name: string;
  series: readonly Series[];
  immunity: Immunity;
  contraindications: readonly Contraindication[];
}

export interface Immunity {
  /** Codes of observations that prove immunity. */
  histories: ReadonlySet<string>;
  births: readonly { before: SerialDay; country: string | undefined; except: ReadonlySet<string> }[];
}

/** Of the whole antigen, or of the vaccines named. */
export interface Contraindication {
  observation: string;
  from: Duration | undefined;
  until: Duration | undefined;
  vaccines: readonly { code: string; from: Duration | undefined; until: Duration | undefined }[] | 'all';
}
