import type { Ingredient } from './drug-content.ts';

/** One line of a prescription as it was written. */
export interface PrescriptionLine {
  name: string | null;
  ingredient: string | null;
  atc: string | null;
  /** `500 mg`, `250 mg/5 ml`, `875/125 mg`. */
  strength: string | null;
  /** At once: `500 mg`, `2 viên`, `5 ml`, `2`. */
  dose: string | null;
  timesPerDay: number | null;
  /** In a day, in mg, where the prescription says it itself. */
  dailyMg: number | null;
  route: string | null;
}

/** A line understood. */
export interface PrescribedDrug {
  line: PrescriptionLine;
  /** As it is called in findings. */
  label: string;
  ingredients: readonly Ingredient[];
}

/** For whom it is prescribed, and when. */
export interface DrugPatient {
  /** `YYYY-MM-DD` of the prescription: decides which rules hold. */
  date: string;
  /** Age on that day. */
  ageYears: number | null;
  ageDays: number | null;
  sex: 'male' | 'female' | null;
  weightKg: number | null;
  pregnant: boolean | null;
  /** 1, 2 or 3 where it is known. */
  trimester: number | null;
  breastfeeding: boolean | null;
  allergies: readonly string[];
}
