import type { Compartment } from './compartment.ts';
import type { Retention } from './retention.ts';
import type { Role } from './role.ts';

/** Which fields of a form say where somebody is. */
export interface AccessPlace {
  form: string;
  fields: string[];
  /** The field that says until when. */
  until?: string;
}

/** Numbers and lists that hold for every role (`content/access/access.yaml`). */
export interface AccessRules {
  access: number;
  seenMonths: number;
  smallNumber: number;
  breakGlassHours: number;
  groundOf: string[];
  openSubjects: string[];
  places: AccessPlace[];
}

/** Who may what: the roles, the closed compartments, and what holds for all of them. */
export interface Access extends AccessRules {
  roles: Role[];
  compartments: Compartment[];
  /** Terms of keeping, as regulations set them, dated. */
  retention: Retention[];
}

/** Where the content folder says nothing of rights, nobody has any. */
export const CLOSED_ACCESS: Access = { access: 0, seenMonths: 1, smallNumber: 5, breakGlassHours: 1, groundOf: [], openSubjects: [], places: [], roles: [], compartments: [], retention: [] };
