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
