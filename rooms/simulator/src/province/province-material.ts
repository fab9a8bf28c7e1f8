import type { SimulationMaterial } from '../material.ts';

/** content/simulation/province.json: rates and lists that only a province needs. Shares 0 … 1, rates per person and year, amounts in đồng. */
export interface ProvinceRates {
  perPersonYear: { visits: Record<Tier, number>; admissions: Record<'district' | 'province', number> };
  /** People of the province that published totals speak of, by its code. */
  reportedPeople: Record<string, number>;
  insuredShare: number;
  fertility: { to: number; rate: number }[];
  marriagesPerSingleWomanYear: number;
  managedShare: { hypertension: number; diabetes: number };
  control: { firstShare: number; gainPerVisit: number; most: number };
  newlyFoundPerYear: number;
  ethnicByDistrict: Record<string, Record<string, number>>;
  ruralVillages: string[];
  urbanVillages: string[];
  admissions: AdmissionCause[];
  delivery: AdmissionCause;
  services: Record<'district' | 'province', CareServices>;
  testShare: number;
  baseSalary: { from: string; amount: number }[];
  outbreaks: OutbreakKind[];
  doses: { antigen: string; dose: number; ageDays: number; delay: number; coverage: number }[];
  growth: GrowthMaterial;
  antenatalWeeks: number[];
  antenatalAttendance: number;
  mistakes: {
    lateEntry: { share: number; days: [number, number] }[];
    birthRegistration: [number, number];
    duplicatesPerHospitalVisit: number;
    duplicateKept: number;
    corrections: number;
    withdrawals: number;
    roundPressureShare: [number, number];
  };
}

export type Tier = 'commune' | 'district' | 'province';
export const TIERS: readonly Tier[] = ['commune', 'district', 'province'];

export interface AdmissionCause {
  code: string;
  reason: string;
  /** Weights for 0-4, 5-14, 15-39, 40-59, 60 and over. */
  ages: number[];
  /** Least and most days of stay. */
  days: [number, number];
  season?: number[];
  sex?: 'male' | 'female';
  surgery?: boolean;
  /** Share that ends in death. */
  death?: number;
}

interface ServicePrice {
  code: string;
  name: string;
  costGroup: string;
  price: number;
}

export interface CareServices {
  examination: ServicePrice;
  bed: ServicePrice;
  tests: ServicePrice[];
  surgery: ServicePrice;
}

export interface OutbreakKind {
  disease: string;
  code: string;
  reason: string;
  /** Outbreaks a year in a million people. */
  perMillionYear: number;
  /** Twelve weights. */
  months: number[];
  /** Least and most. */
  cases: [number, number];
  days: [number, number];
  ages: number[];
}

/** Medians and deviations of WHO's standards at some ages; z-scores of the place; when children are weighed. */
export interface GrowthMaterial {
  months: number[];
  /** [median cm, coefficient of variation] at each of `months`. */
  length: Record<'male' | 'female', [number, number][]>;
  /** [median kg, coefficient of variation]. */
  weight: Record<'male' | 'female', [number, number][]>;
  lengthZ: { mean: number; deviation: number };
  weightZ: { mean: number; deviation: number };
  correlation: number;
  visitMonths: number[];
  attendance: number;
}

/** Everything a province is invented from. */
export interface ProvinceMaterial extends SimulationMaterial {
  province: ProvinceRates;
}
