import type { Words } from '@tuyen/records';

/** Whose records a reach covers; what each word means stands in `content/schema/role.schema.json`. */
export type UnitReach = 'own-unit' | 'guided' | 'ground' | 'residents' | 'seen' | 'self';

/** What somebody may do beside reading and writing records. */
export type RoleAct = 'sign' | 'export' | 'import' | 'merge' | 'judge' | 'figures' | 'administer' | 'audit' | 'break-glass';

export interface RoleReach {
  of: UnitReach[];
  /** Only these programmes; absent: all. */
  programmes?: string[];
}

/** A role of the network (vai trò): what is not said here, nobody with it may do. */
export interface Role {
  role: string;
  title: Words;
  /** Types of units that have the role; empty: all. */
  units: string[];
  read?: RoleReach;
  write?: RoleReach;
  may?: RoleAct[];
  instrument?: string;
  unverified?: boolean;
}
