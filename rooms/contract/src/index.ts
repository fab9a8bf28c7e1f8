// Every message between a browser and a server. Errors: `{ error: RefusalBody }` with the refusal’s HTTP status; a fault is 500 with an incident number.
export type * from './accounts/accounts.ts';
export type * from './accounts/audit.ts';
export type * from './accounts/break-glass.ts';
export type * from './care/due.ts';
export type * from './explain.ts';
export type * from './figure.ts';
export type * from './imports.ts';
export type * from './persons.ts';
export type * from './plans.ts';
export type * from './records.ts';
export type * from './refusal-body.ts';
export type * from './reports.ts';
export type * from './session.ts';
export type * from './terms.ts';
export type * from './today.ts';
export type * from './units.ts';
export type * from './visits.ts';
