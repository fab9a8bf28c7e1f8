/** What invented people and visits are drawn from: the files of content/simulation, parsed. */
export interface SimulationMaterial {
  names: {
    surnames: Record<string, Record<string, number>>;
    given: Record<'male' | 'female', string[]>;
    minorityGiven: Record<'male' | 'female', string[]>;
  };
  population: {
    ageSex: { from: number; to: number; male: number; female: number }[];
    yearlyDeaths: { to: number; rate: number }[];
    birthsPerWoman15to49PerYear: number;
    boysPer100Girls: number;
    movesOutPerYear: number;
    movesInPerYear: number;
    householdSize: { size: number; weight: number }[];
    poverty: { poor: number; 'near-poor': number };
    insuredShare: number;
    benefit: Record<'poor' | 'child' | 'elder' | 'minority' | 'default', string>;
    hypertensionShareOver40: number;
    diabetesShareOver40: number;
  };
  places: Record<string, { ethnic: Record<string, number>; villages: string[]; provinceCode: string }>;
  morbidity: {
    visitsPerPersonYear: number;
    ageWeights: number[];
    weekday: number[];
    conditions: Condition[];
    chronic: ChronicCondition[];
    drugs: Record<string, Drug>;
    services: Record<string, { code: string; name: string; costGroup: string; price: number }>;
  };
}

export interface Condition {
  code: string;
  reason: string;
  /** Weights for 0-4, 5-14, 15-39, 40-59, 60 and over. */
  ages: number[];
  /** Twelve monthly factors. */
  season?: number[];
  drugs: [string, number][];
  fever?: number;
  sex?: 'male' | 'female';
  referShare: number;
  services: string[];
}

export interface ChronicCondition {
  code: string;
  reason: string;
  drugs: string[];
  intervalDays: number;
  adherence: number;
  services: string[];
}

export interface Drug {
  name: string;
  strength: string;
  unit: string;
  least: number;
  most: number;
  price: number;
}
