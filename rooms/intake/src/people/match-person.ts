import { type Finding, type RecordData, nameSimilarity } from '@tuyen/records';
import type { Candidate } from '@tuyen/store';

/** What an entry says of its person, as far as matching needs it. */
export interface Sought {
  data: RecordData;
  /** `number` of each card. */
  cards: readonly string[];
  communeKey: number | null;
}

/** Whom an entry means. */
export type Match =
  | { kind: 'known'; person: Candidate; doubt?: { score: number; reasons: string[] } }
  | { kind: 'new'; lookalike?: { person: Candidate; score: number; reasons: string[] } }
  | { kind: 'contradiction'; findings: Finding[] };

/** Below this two names are of two people, even with the same birth date; ten errors of one letter or tone stay above it. */
const SAME_NAME = 0.88;
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

function judgeBearer(sought: Sought, { person, by }: Bearer): Match {
  const score = nameSimilarity(text(sought.data['name']), person.name);
  const birth = sameBirth(text(sought.data['birth_date']), person);
  if (score >= SAME_NAME && birth) return { kind: 'known', person };
  if (score < OTHER_NAME && !birth) {
    const code = by === 'citizen' ? 'import.citizen-number-taken' : 'import.insurance-number-taken';
    return { kind: 'contradiction', findings: [{ code, severity: 'error', field: by === 'citizen' ? 'SO_CCCD' : 'MA_THE_BHYT' }] };
  }
  return { kind: 'known', person, doubt: { score: Math.round(score * 100) / 100, reasons: [birth ? 'import.person-differs' : 'import.person-doubtful'] } };
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
  if (best.score >= 0.97 && fullDate && samePlace && alone) return { kind: 'known', person: best.person, doubt: { score, reasons: ['import.person-doubtful'] } };
  return { kind: 'new', lookalike: { person: best.person, score, reasons: ['person.perhaps-known'] } };
}

/**
 * Decides whom an entry means: by citizen number, insurance number or card; else by name, full birth date, sex and place, with the doubt shown.
 * A number that leads to somebody whose name and birth date are both clearly others is a contradiction for people to settle.
 */
export function matchPerson(sought: Sought, byNumber: readonly Candidate[], byBirth: readonly Candidate[]): Match {
  const bearer = findBearer(sought, byNumber);
  return bearer ? judgeBearer(sought, bearer) : matchByName(sought, byBirth);
}
