import type { RoleAct } from '@tuyen/programmes';

/** Which rows an account reads; keys of this database. */
export interface ReadReach {
  /** Records made at these units. */
  units: readonly number[];
  /** Records of people who live there. */
  lives: readonly number[];
  /** Records of people seen there lately. */
  seen: readonly number[];
  /** Versions of the forms whose records may be read. */
  forms: readonly number[];
  /** The subject the account is itself (a citizen). */
  self: readonly string[];
  /** Files opened in need. */
  opened: readonly string[];
  /** Bits of the compartments that stay closed. */
  barred: number;
}

/** Everything an account may do on a day, worked out from its role, its unit, the closed lists and the files it opened. */
export interface Rights {
  account: string;
  role: string;
  /** `YYYY-MM-DD`. */
  today: string;
  may: ReadonlySet<RoleAct>;
  read: ReadReach;
  write: { units: ReadonlySet<number>; forms: ReadonlySet<number> };
  /** Units whose imports and accounts are the account's business. */
  keeps: readonly number[];
  /** Units whose people's doings it answers for, and so may read in the log of access. */
  audits: readonly number[];
}
