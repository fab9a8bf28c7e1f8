import type { Words } from '@tuyen/records';

/** One way into a compartment: a whole form, or a code that begins so. */
export interface CompartmentRule {
  forms?: string[];
  codes?: { system: string; begin: string[] };
  from?: string;
  to?: string;
}

/** Records that only the accounts of a closed list see (ngăn kín), whatever their role. */
export interface Compartment {
  compartment: string;
  title: Words;
  instrument?: string;
  unverified?: boolean;
  rules: CompartmentRule[];
}
