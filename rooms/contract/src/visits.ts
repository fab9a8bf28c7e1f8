export interface VisitBrief {
  id: string;
  personId: string;
  personName: string;
  at: string;
  unit: string;
  kind: string;
  diagnoses: { code: string; display: string; main: boolean }[];
  drugs: number;
  services: number;
  costTotal: number | null;
  fund: number | null;
  insured: boolean;
  outcome: string | null;
}
