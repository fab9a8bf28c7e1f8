import type { Words } from '@tuyen/records';
import type { UnitBrief } from './units.ts';

/** POST /api/session {account, password} → sets an httpOnly cookie; DELETE /api/session; GET /api/session → SessionAnswer (401 when signed out). */
export interface SessionAnswer {
  account: string;
  name: string;
  /** station-head, doctor, nurse, centre, province, administrator … */
  role: string;
  /** What the content calls the role. */
  roleTitle?: Words;
  unit: UnitBrief;
  site: string;
  /** What the role may change; the screens leave out what would be refused. Absent: not known, so nothing is left out. */
  may?: { record: boolean; import: boolean; administer?: boolean; audit?: boolean; export?: boolean };
}
