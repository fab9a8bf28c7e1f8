export type { Evidence, MatchField } from './evidence.ts';
export type { PersonDescription } from './person-description.ts';
export type { MatchVerdict } from './compared.ts';
export type { PersonMatch } from './compare-people.ts';
export { comparePeople } from './compare-people.ts';
export { judgeNames } from './names/judge-names.ts';
