/** One invented person, with the truth about them that no record tells. */
export interface SimulatedPerson {
  id: string;
  name: string;
  sex: 'male' | 'female';
  /** `YYYY-MM-DD`. */
  birthDate: string;
  ethnicGroup: string;
  citizenNumber: string | null;
  insuranceNumber: string | null;
  card: { number: string; from: string; to: string | null } | null;
  phone: string | null;
  householdId: string;
  relation: 'head' | 'spouse' | 'child' | 'parent' | 'grandchild' | 'other';
  motherId: string | null;
  /** Index into the material's chronic conditions, with the date of diagnosis. */
  chronic: number[];
  /** Since when and until when they live here. */
  from: string;
  to: string | null;
  reasonIn: 'birth' | 'move' | 'first-list';
  reasonOut: 'death' | 'move' | null;
}

export interface SimulatedHousehold {
  id: string;
  number: string;
  headId: string;
  village: number;
  poverty: 'poor' | 'near-poor' | 'none';
  ethnicGroup: string;
  water: 'piped' | 'well' | 'spring';
  latrine: 'hygienic' | 'unhygienic' | 'none';
  from: string;
  memberIds: string[];
}
