import { type PersonDescription, comparePeople, judgeNames } from '@tuyen/matching';
import type { Finding, RecordData } from '@tuyen/records';
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

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A partial date of an entry against a register's date with its precision: do they allow the same day? */
function sameBirth(said: string, candidate: Candidate): boolean {
  const length = Math.min(said.length, precisionOf(candidate));
  return said.slice(0, length) === candidate.birth_date.slice(0, length);
}

const precisionOf = (candidate: Candidate): number => (candidate.birth_date_precision === 'year' ? 4 : candidate.birth_date_precision === 'month' ? 7 : 10);

/** The commune of an entry beside those somebody has lived in: one of them, or another. */
function communesOf(sought: Sought, { communes }: Candidate): [string | null, string | null] {
  if (sought.communeKey === null || communes.length === 0) return [null, null];
  return [String(sought.communeKey), String(communes.includes(sought.communeKey) ? sought.communeKey : communes[0])];
}

const sexOf = (sex: string): PersonDescription['sex'] => (sex === 'male' || sex === 'female' ? sex : null);

/** Weighs an entry against somebody in the registers, by the scorer that everybody who asks uses. */
function weigh(sought: Sought, candidate: Candidate): ReturnType<typeof comparePeople> {
  const said = (field: string): string | null => text(sought.data[field]) || null;
  const [here, there] = communesOf(sought, candidate);
  const unknown = { village: null, mother: null, household: null };
  return comparePeople(
    { ...unknown, name: text(sought.data['name']), birthDate: said('birth_date'), sex: sexOf(text(sought.data['sex'])), citizenNumber: said('citizen_number'), insuranceNumber: said('insurance_number'), phone: said('phone'), commune: here },
    { ...unknown, name: candidate.name, birthDate: candidate.birth_date.slice(0, precisionOf(candidate)), sex: sexOf(candidate.sex), citizenNumber: candidate.citizen_number, insuranceNumber: candidate.insurance_number, phone: candidate.phone, commune: there },
  );
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
  const names = judgeNames(text(sought.data['name']), person.name);
  const birth = sameBirth(text(sought.data['birth_date']), person);
  const score = (): number => Math.round(weigh(sought, person).score * 100) / 100;
  if (names === 'same' && birth) {
    // The card says this person, the citizen number another one: one of the two is mistyped.
    return excluded(sought, person) ? { kind: 'known', person, doubt: { score: score(), reasons: [differs('số định danh cá nhân')] } } : { kind: 'known', person };
  }
  // A list is corrected and sent again; a claim is of somebody who stood at the door.
  const taken = origin === 'list' && by === 'citizen' ? names !== 'same' : names === 'other' && !birth;
  if (taken) {
    const code = by === 'citizen' ? 'import.citizen-number-taken' : 'import.insurance-number-taken';
    return { kind: 'contradiction', findings: [{ code, severity: 'error', field: by === 'citizen' ? 'SO_CCCD' : 'MA_THE_BHYT' }] };
  }
  const reasons = [...(names === 'same' ? [] : [differs('họ và tên')]), ...(birth ? [] : [differs('ngày sinh')])];
  return { kind: 'known', person, doubt: { score: score(), reasons } };
}

/** Two people cannot be one when both bear a citizen number and the numbers differ. */
const excluded = (sought: Sought, candidate: Candidate): boolean => {
  const citizen = text(sought.data['citizen_number']);
  return citizen !== '' && candidate.citizen_number !== null && candidate.citizen_number !== citizen;
};

function matchByName(sought: Sought, candidates: readonly Candidate[]): Match {
  const name = text(sought.data['name']);
  const weighed = candidates
    .filter((candidate) => candidate.sex === sought.data['sex'] && sameBirth(text(sought.data['birth_date']), candidate) && !excluded(sought, candidate) && judgeNames(name, candidate.name) === 'same')
    .map((person) => ({ person, match: weigh(sought, person) }))
    .filter(({ match }) => match.verdict !== 'different')
    .sort((a, b) => b.match.score - a.match.score || (a.person.id < b.person.id ? -1 : 1));
  const [best, second] = weighed;
  if (best === undefined) return { kind: 'new' };
  const score = Math.round(best.match.score * 100) / 100;
  const reasons: DoubtReason[] = [{ code: 'import.person-doubtful', facts: { count: weighed.length } }];
  const fullDate = text(sought.data['birth_date']).length === 10 && best.person.birth_date_precision === 'day';
  const samePlace = sought.communeKey === null || best.person.communes.length === 0 || best.person.communes.includes(sought.communeKey);
  // Namesakes of a year share all but the day, and moves are told by people: only the plain case is taken as the same person.
  const plain = best.match.verdict === 'same' && fullDate && samePlace && second?.match.verdict !== 'same';
  return plain ? { kind: 'known', person: best.person, doubt: { score, reasons: [{ code: 'import.person-doubtful', facts: { count: 1 } }] } } : { kind: 'new', lookalike: { person: best.person, score, reasons } };
}

/**
 * Decides whom an entry means: by citizen number, insurance number or card; else by name, full birth date, sex and place, with the doubt shown.
 * A number that leads to somebody whose name and birth date are both clearly others is a contradiction for people to settle.
 */
export function matchPerson(sought: Sought, byNumber: readonly Candidate[], byBirth: readonly Candidate[], origin: Origin = 'claim'): Match {
  const bearer = findBearer(sought, byNumber);
  return bearer ? judgeBearer(sought, bearer, origin) : matchByName(sought, byBirth);
}
