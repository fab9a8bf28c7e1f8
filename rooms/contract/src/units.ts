export interface UnitBrief {
  id: string;
  code: string;
  type: string;
  name: string;
}

/** GET /api/units?at=DATE&id=UNIT_ID | &code=C | &q=TEXT | &parent=UNIT_ID&relation=administrative → UnitsAnswer */
export interface UnitsAnswer {
  at: string;
  units: UnitDetail[];
}
export interface UnitDetail extends UnitBrief {
  from: string | null;
  to: string | null;
  parents: { relation: 'administrative' | 'professional' | 'reporting' | 'finance'; unit: UnitBrief }[];
  /** How many units stand below it (administratively) on the date. */
  children: number;
  aliases: string[];
  predecessors: { unit: UnitBrief; share: number; estimated: boolean; date: string }[];
  successors: { unit: UnitBrief; share: number; estimated: boolean; date: string }[];
  /** The law or resolution that made it. */
  instrument: string | null;
}

/** A file of events as typed. POST /api/unit-changes/preview, POST /api/unit-changes */
export interface UnitChangeRequest {
  file: string;
  text: string;
}

/** What a file of events would do, or did. */
export interface UnitChangeAnswer {
  file: string;
  instrument: string;
  from: string;
  changes: { kind: 'begins' | 'ends' | 'renamed' | 'moved' | 'hands-over'; unit: string; name: string; other?: string | null; relation?: string; share?: number; estimated?: boolean }[];
  residents: { unit: string; name: string; persons: number }[];
  accounts: { account: string; from: string; to: string }[];
  plans: { plan: string; targets: number }[];
  facilities: number;
  findings: { code: string; line: number | null; message: { vi: string; en: string } }[];
  /** Number of the change, once applied. */
  key?: number;
}

/** GET /api/unit-changes → AppliedUnitChange[]; POST /api/unit-changes/:key/undo → AppliedUnitChange */
export interface AppliedUnitChange {
  key: number;
  file: string;
  instrument: string;
  from: string;
  units: number;
  state: 'applied' | 'undone' | 'overtaken';
  appliedAt: string;
  appliedBy: string;
  undoneAt: string | null;
  undoneBy: string | null;
}
