import { type Finding, type RecordData, nameSimilarity } from '@tuyen/records';
import type { Candidate } from '@tuyen/store';
import type { DoubtReason } from '../runs/import-tally.ts';

/** What an entry says of its person, as far as matching needs it. */
export interface Sought {
  data: RecordData;
  /** `number` of each card. */
  cards: readonly string[];
  communeKey: number | null;
}

/** Whom an entry means. */
export type Match =
  | { kind: 'known'; person: Candidate; doubt?: { score: number; reasons: DoubtReason[] } }
  | { kind: 'new'; lookalike?: { person: Candidate; score: number; reasons: DoubtReason[] } }
  | { kind: 'contradiction'; findings: Finding[] };

/** Below this two names are of two people, even with the same birth date; ten errors of one letter or tone stay above it. */
export const SAME_NAME = 0.88;
/** A name this far apart under the same identifier is another person's, unless the birth date agrees. */
const OTHER_NAME = 0.6;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A partial date of an entry against a register's date with its precision: do they allow the same day? */
function sameBirth(said: string, candidate: Candidate): boolean {
  const precision = candidate.birth_date_precision === 'year' ? 4 : candidate.birth_date_precision === 'month' ? 7 : 10;
  const length = Math.min(said.length, precision);
  return said.slice(0, length) === candidate.birth_date.slice(0, length);
}

interface Bearer {
  person: Candidate;
  by: 'citizen' | 'insurance' | 'card';
}

function findBearer(sought: Sought, candidates: readonly Candidate[]): Bearer | undefined {
  const citizen = text(sought.data['citizen_number']);
  const insurance = text(sought.data['insurance_number']);
  const person = (test: (candidate: Candidate) => boolean): Candidate | undefined => candidates.find(test);
  const byCitizen = citizen === '' ? undefined : person((candidate) => candidate.citizen_number === citizen);
  if (byCitizen) return { person: byCitizen, by: 'citizen' };
  const byInsurance = insurance === '' ? undefined : person((candidate) => candidate.insurance_number === insurance);
  if (byInsurance) return { person: byInsurance, by: 'insurance' };
  const byCard = person((candidate) => candidate.cards.some((card) => sought.cards.includes(card.split(' ')[0]!)));
  return byCard && { person: byCard, by: 'card' };
}

/** Where an entry comes from. */
type Origin = 'claim' | 'list';

const differs = (field: string): DoubtReason => ({ code: 'import.person-differs', facts: { field } });

function judgeBearer(sought: Sought, { person, by }: Bearer, origin: Origin): Match {
  const score = nameSimilarity(text(sought.data['name']), person.name);
  const birth = sameBirth(text(sought.data['birth_date']), person);
  if (score >= SAME_NAME && birth) {
    // The card says this person, the citizen number another one: one of the two is mistyped.
    return excluded(sought, person) ? { kind: 'known', person, doubt: { score: Math.round(score * 100) / 100, reasons: [differs('số định danh cá nhân')] } } : { kind: 'known', person };
  }
  // A list is corrected and sent again; a claim is of somebody who stood at the door.
  const taken = origin === 'list' && by === 'citizen' ? score < SAME_NAME : score < OTHER_NAME && !birth;
  if (taken) {
    const code = by === 'citizen' ? 'import.citizen-number-taken' : 'import.insurance-number-taken';
    return { kind: 'contradiction', findings: [{ code, severity: 'error', field: by === 'citizen' ? 'SO_CCCD' : 'MA_THE_BHYT' }] };
  }
  const reasons = [...(score < SAME_NAME ? [differs('họ và tên')] : []), ...(birth ? [] : [differs('ngày sinh')])];
  return { kind: 'known', person, doubt: { score: Math.round(score * 100) / 100, reasons } };
}

/** Two people cannot be one when both bear a citizen number and the numbers differ. */
const excluded = (sought: Sought, candidate: Candidate): boolean => {
  const citizen = text(sought.data['citizen_number']);
  return citizen !== '' && candidate.citizen_number !== null && candidate.citizen_number !== citizen;
};

function matchByName(sought: Sought, candidates: readonly Candidate[]): Match {
  const scored = candidates
    .filter((candidate) => candidate.sex === sought.data['sex'] && sameBirth(text(sought.data['birth_date']), candidate) && !excluded(sought, candidate))
    .map((person) => ({ person, score: nameSimilarity(text(sought.data['name']), person.name) }))
    .sort((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1));
  const [best, second] = scored;
  if (!best || best.score < SAME_NAME) return { kind: 'new' };
  const score = Math.round(best.score * 100) / 100;
  const fullDate = text(sought.data['birth_date']).length === 10 && best.person.birth_date_precision === 'day';
  const samePlace = sought.communeKey === null || best.person.communes.length === 0 || best.person.communes.includes(sought.communeKey);
  const alone = !second || second.score < best.score;
  // Twins share all but the given name; namesakes of a year share all but the day: only the plain case is taken as the same person.
  if (best.score >= 0.97 && fullDate && samePlace && alone) return { kind: 'known', person: best.person, doubt: { score, reasons: [{ code: 'import.person-doubtful', facts: { count: 1 } }] } };
  return { kind: 'new', lookalike: { person: best.person, score, reasons: [{ code: 'import.person-doubtful', facts: { count: scored.filter((one) => one.score >= SAME_NAME).length } }] } };
}

/**
 * Decides whom an entry means: by citizen number, insurance number or card; else by name, full birth date, sex and place, with the doubt shown.
 * A number that leads to somebody whose name and birth date are both clearly others is a contradiction for people to settle.
 */
export function matchPerson(sought: Sought, byNumber: readonly Candidate[], byBirth: readonly Candidate[], origin: Origin = 'claim'): Match {
  const bearer = findBearer(sought, byNumber);
  return bearer ? judgeBearer(sought, bearer, origin) : matchByName(sought, byBirth);
}
