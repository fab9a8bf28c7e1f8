import type { Words } from '@tuyen/records';
import type { FullyImmunisedRule } from '../schedule/fully-immunised-rule.ts';

/** What the content folder says of immunisation in a country. */
export interface ImmunisationContent {
  schedule: ScheduleContent;
  vaccines: readonly VaccineContent[];
  fullyImmunised: readonly FullyImmunisedRule[];
}

/** A schedule as the content folder writes it (`content/schema/immunisation-schedule.schema.json`); durations are text, `4 tuần`. */
export interface ScheduleContent {
  schedule: string;
  title: Words;
  versions: readonly ScheduleVersion[];
  liveInterval: { begin: string; end: string };
  observations?: readonly { code: string; name: Words; names?: readonly string[] }[];
  groups: readonly { group: string; title: Words; names?: readonly string[]; antigens: readonly string[] }[];
  series: readonly SeriesContent[];
}

/** A schedule as one instrument sets it, from one day to another, both included. */
export interface ScheduleVersion {
  version: string;
  instrument: string;
  from: string;
  to?: string;
  confidence: 'high' | 'medium' | 'low';
  /** Not checked against the original text. */
  unverified?: boolean;
  note?: Words;
}

export interface SeriesContent {
  series: string;
  group: string;
  antigens: readonly string[];
  versions: readonly string[];
  sexes?: readonly ('female' | 'male')[];
  observation?: string;
  priority?: string;
  product?: boolean;
  doses: readonly DoseContent[];
}

export interface DoseContent {
  versions?: readonly string[];
  absolute?: string;
  minimum?: string;
  recommended?: string;
  overdue?: string;
  maximum?: string;
  passOver?: string;
  interval?: { absolute?: string; minimum?: string; recommended?: string; overdue?: string };
  since?: string;
  vaccines: readonly string[];
}

/** `content/immunisation/vaccines.yaml`. */
export interface VaccineContent {
  code: string;
  name: Words;
  cvx?: readonly string[];
  names?: readonly string[];
  antigens: readonly string[];
  live?: boolean;
}
