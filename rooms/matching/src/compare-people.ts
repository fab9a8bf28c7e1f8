import type { Compared, MatchVerdict } from './compared.ts';
import type { Evidence } from './evidence.ts';
import { compareBirthDates } from './fields/compare-birth-dates.ts';
import { compareCitizenNumbers, compareInsuranceNumbers, comparePhones } from './fields/compare-identifiers.ts';
import { comparePlaces } from './fields/compare-places.ts';
import { compareSexes } from './fields/compare-sexes.ts';
import { compareNames } from './names/compare-names.ts';
import type { PersonDescription } from './person-description.ts';
import { findContradiction } from './find-contradiction.ts';

/** How likely two descriptions are of one person, and why. */
export interface PersonMatch {
  /** 0…1. */
  score: number;
  verdict: MatchVerdict;
  /** The strongest first. */
  reasons: Evidence[];
}

/** Of two people drawn from a commune of ten thousand one pair in as many is one person: −13.3 bits. */
const PRIOR = -13;
/** A wrong «same» mixes two people’s records; a wrong «possible» costs a look. */
const SAME_FROM = 0.985;
const POSSIBLE_FROM = 0.1;

function compareAll(a: PersonDescription, b: PersonDescription): Compared {
  const name = compareNames('name', a.name, b.name);
  const birth = compareBirthDates(a.birthDate, b.birthDate);
  const mother = compareNames('mother', a.mother ?? '', b.mother ?? '');
  const fields = [
    compareSexes(a.sex, b.sex),
    compareCitizenNumbers(a.citizenNumber, b.citizenNumber),
    compareInsuranceNumbers(a.insuranceNumber, b.insuranceNumber),
    comparePhones(a.phone, b.phone),
    comparePlaces('commune', a.commune, b.commune),
    comparePlaces('village', a.village, b.village),
    comparePlaces('household', a.household, b.household),
    mother && { ...mother.evidence, weight: Math.max(-6, Math.min(6, mother.evidence.weight)) },
  ];
  return { name, birth, fields: fields.filter((each): each is Evidence => each !== null) };
}

/**
 * Weighs whether two descriptions are of one person: the bits of evidence of every field both of them have are added to the odds
 * of any two people being one. What excludes each other by nature (twins, a father and his namesake, two citizen numbers) caps the verdict.
 * The order of the two does not matter.
 */
export function comparePeople(a: PersonDescription, b: PersonDescription): PersonMatch {
  const compared = compareAll(a, b);
  const all = [...(compared.name ? [compared.name.evidence] : []), ...(compared.birth ? [compared.birth.evidence] : []), ...compared.fields];
  const contradiction = findContradiction(compared, all);
  const bits = all.reduce((sum, { weight }) => sum + weight, PRIOR) + (contradiction?.reason.weight ?? 0);
  const score = Math.round((1 / (1 + 2 ** -bits)) * 1000) / 1000;
  const reasons = [...all, ...(contradiction ? [contradiction.reason] : [])].sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  const weighed: MatchVerdict = score >= SAME_FROM ? 'same' : score >= POSSIBLE_FROM ? 'possible' : 'different';
  const verdict = contradiction === undefined || weighed === 'different' ? weighed : contradiction.atMost;
  return { score: verdict === 'different' ? Math.min(score, POSSIBLE_FROM - 0.001) : verdict === 'possible' ? Math.min(score, SAME_FROM - 0.001) : score, verdict, reasons };
}
