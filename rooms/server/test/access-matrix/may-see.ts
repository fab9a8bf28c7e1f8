import type { Role } from '@tuyen/programmes';
import type { Account, Known, Subject, Unit, World } from './world.ts';

const has = (units: readonly Unit[], unit: Unit | null): boolean => unit !== null && units.some(({ id }) => id === unit.id);
/** Seen within the twelve months that `content/access/access.yaml` says, counted in whole months. */
const LATELY_FROM = '2025-09-01';

function isSeenBy(units: readonly Unit[], subject: Subject, records: readonly Known[]): boolean {
  return records.some((record) => record.subject === subject && record.at >= LATELY_FROM && has(units, record.unit));
}

/** What a reader of the rules would say, in plain words over the invented world: nothing of the product is asked. */
export function maySee(world: World, roles: readonly Role[], account: Account, record: Known): boolean {
  if (account.self === record.subject.id) return true;
  const read = roles.find(({ role }) => role === account.role)?.read;
  if (!read) return false;
  if (record.compartment !== null && !account.lists.includes(record.compartment)) return false;
  if (read.programmes && !read.programmes.includes(record.programme)) return false;
  const { unit, guided, ground } = account.post;
  return read.of.some((reach) => {
    if (reach === 'own-unit') return unit.id === record.unit.id;
    if (reach === 'guided') return has(guided, record.unit);
    if (reach === 'ground') return has(ground, record.unit);
    if (reach === 'residents') return has(ground, record.subject.lives);
    if (reach === 'seen') return isSeenBy(read.of.includes('guided') ? [unit, ...guided] : [unit], record.subject, world.records);
    return false;
  });
}

/**
 * The records an answer gives away that the account may not see. The log of access names what was opened by its id, to whoever answers for it:
 * there the bare id of a record is no leak, unless its closed list does not name the reader.
 */
export function listLeaks(world: World, roles: readonly Role[], account: Account, answer: string, isLog = false): string[] {
  const marksOf = ({ marks, id, compartment }: Known): string[] => (isLog && (compartment === null || account.lists.includes(compartment)) ? marks.filter((mark) => mark !== id) : marks);
  return world.records.filter((record) => marksOf(record).some((mark) => answer.includes(mark)) && !maySee(world, roles, account, record)).map((record) => `${record.form} ${record.compartment ?? 'thường'} của ${record.subject.name}`);
}
