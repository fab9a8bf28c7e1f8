import type { LikelyPersonsAnswer, LikelyPersonsRequest } from '@tuyen/contract';
import { type PersonDescription, type PersonMatch, comparePeople } from '@tuyen/matching';
import { type PersonRow, type ReadStore, searchPersons } from '@tuyen/store';
import { partialDate, personBrief } from './person-brief.ts';

/** Of one given name and birth year a commune has a handful. */
const MOST_CANDIDATES = 100;
const MOST_SHOWN = 5;
/** A birth year is remembered by one too many or too few. */
const YEARS_AROUND = [0, -1, 1];

const sexOf = (sex: string | null): PersonDescription['sex'] => (sex === 'male' || sex === 'female' ? sex : null);

/** Searches that find everybody whom the description may mean: by each number, and by the last word of the name with the year. */
function searchesOf({ name, birthDate, citizenNumber, insuranceNumber, phone }: LikelyPersonsRequest): string[] {
  const numbers = [citizenNumber, insuranceNumber?.slice(-10), phone].filter((number) => number !== null && number !== undefined && number.trim() !== '') as string[];
  const given = name.trim().split(/\s+/).at(-1) ?? '';
  const year = Number(birthDate?.slice(0, 4));
  if (given === '' || !(year >= 1800)) return numbers;
  return [...numbers, ...YEARS_AROUND.map((offset) => `${given} ${year + offset}`)];
}

const describe = (row: PersonRow): PersonDescription => ({
  name: row.name,
  birthDate: partialDate(row.birth_date, row.birth_date_precision),
  sex: sexOf(row.sex),
  citizenNumber: row.citizen_number,
  insuranceNumber: row.insurance_number,
  phone: null,
  commune: null,
  village: null,
  mother: null,
  household: null,
});

const isLikely = ({ verdict }: PersonMatch): boolean => verdict !== 'different';

/** Who somebody that is being registered may be already, among those the account may see; the likeliest first, with what speaks for it and against. */
export async function answerLikelyPersons(store: ReadStore, asked: LikelyPersonsRequest): Promise<LikelyPersonsAnswer> {
  const found = await Promise.all(searchesOf(asked).map((text) => searchPersons(store.database, text, MOST_CANDIDATES)));
  const rows = new Map(found.flat().map((row) => [row.id, row]));
  const described: PersonDescription = { ...asked, sex: sexOf(asked.sex), commune: null, village: null, mother: null, household: null };
  const matches = [...rows.values()].map((row) => ({ row, match: comparePeople(described, describe(row)) })).filter(({ match }) => isLikely(match));
  matches.sort((a, b) => b.match.score - a.match.score);
  return {
    likely: matches.slice(0, MOST_SHOWN).map(({ row, match }) => ({
      person: personBrief(row),
      verdict: match.verdict === 'same' ? 'same' : 'possible',
      reasons: match.reasons.map(({ vi, en }) => ({ vi, en })),
    })),
  };
}
