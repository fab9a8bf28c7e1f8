import type { Words } from '@tuyen/records';
import type { UnitBrief } from '../units.ts';

/** GET /api/account → the account of whoever is signed in, with its sign-ins that are still open. */
export interface OwnAccountAnswer {
  account: string;
  name: string;
  role: string;
  roleTitle: Words | null;
  unit: UnitBrief;
  secondFactor: boolean;
  sessions: { id: string; opened: string; expires: string; mine: boolean }[];
}

/** POST /api/account/second-factor {password} → a secret to be read by an authenticator; it counts after POST …/confirm {code}. */
export interface SecondFactorAnswer {
  secret: string;
  /** otpauth://… for a QR picture. */
  uri: string;
}

/** POST /api/account/second-factor/confirm {code} → codes for paper, shown this once. */
export interface RecoveryCodesAnswer {
  codes: string[];
}

/** GET /api/accounts → the accounts of the units an administrator keeps. */
export interface AccountsAnswer {
  accounts: { account: string; name: string; role: string; roleTitle: Words | null; unit: UnitBrief; closed: boolean; locked: boolean; secondFactor: boolean; sessions: number; lastSeen: string | null }[];
  roles: { role: string; title: Words }[];
}

/** POST /api/accounts {account, name, role, unit} and POST /api/accounts/:account/password → a password to be told, shown this once. */
export interface PasswordAnswer {
  account: string;
  password: string;
}
