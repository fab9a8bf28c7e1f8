import type { UnitRelation, UnitType } from '../unit.ts';

/** A unit that an event makes. */
export interface NewUnit {
  /** `<type>-<code>`, with the year when that is taken, unless given. */
  id?: string;
  /** As its predecessors, unless given. */
  type?: UnitType;
  code: string;
  name: string;
  /** The parents common to its predecessors, unless given. */
  parents?: { relation: UnitRelation; unit: string }[];
  unverified: boolean;
}

/** A unit that receives: one that exists, by its id, or a new one. */
export type Receiver = { unit: string } | { create: NewUnit };

export type UnitEvent =
  /** The unit gets another name. */
  | { kind: 'rename'; unit: string; name: string }
  /** Several units become one: a new one, or one that takes the others in and goes on. */
  | { kind: 'merge'; units: string[]; into: Receiver }
  /** One unit is divided; when it stands among the receivers itself, it goes on with its share. Without shares, equal parts. */
  | { kind: 'split'; unit: string; into: (Receiver & { share?: number; estimated: boolean })[] }
  /** The unit gets another parent by one relation; null: none. */
  | { kind: 'move'; unit: string; relation: UnitRelation; parent: string | null }
  /** The unit ends and nothing follows it; what stood under it must be moved in the same file. */
  | { kind: 'dissolve'; unit: string }
  /** A unit begins without a predecessor. */
  | { kind: 'establish'; create: NewUnit };

/** One resolution or decision: everything it changes on its first day of force. */
export interface UnitEventFile {
  file: string;
  instrument: string;
  /** First day of the new state, `YYYY-MM-DD`. */
  from: string;
  events: UnitEvent[];
}
