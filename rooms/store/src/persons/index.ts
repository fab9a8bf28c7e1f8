export { listCards, listResidences } from './read-person.ts';
export type { ChildDosesRow } from './list-children-doses.ts';
export { listChildrenDoses } from './list-children-doses.ts';
export { readUnitReach } from '../rights/read-unit-reach.ts';
