import { type RecordData, firstDay } from '@tuyen/records';
import { type Candidate, type Database, findByBirth, findByIdentifiers } from '@tuyen/store';
import type { Sought } from './match-person.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Everybody a batch of entries may mean: read from the registers in two statements, and joined by the people the batch itself brings,
 * so that two entries about one new person make one person.
 */
export class Candidates {
  readonly #byNumber = new Map<string, Candidate[]>();
  readonly #byId = new Map<string, Candidate>();
  readonly #byBirth = new Map<string, Candidate[]>();

  static async read(database: Database, sought: readonly Sought[]): Promise<Candidates> {
    const numbers = (field: string): string[] => [...new Set(sought.map((one) => text(one.data[field])).filter(Boolean))];
    const found = await findByIdentifiers(database, { citizenNumbers: numbers('citizen_number'), insuranceNumbers: numbers('insurance_number'), cardNumbers: [...new Set(sought.flatMap((one) => one.cards))] });
    const candidates = new Candidates();
    for (const person of found) candidates.#index(person);
    const births = new Map<string, { birthDate: string; sex: string }>();
    for (const { data, cards } of sought) {
      if (candidates.#numbersOf(data, cards).length > 0) continue;
      const birthDate = firstDay(text(data['birth_date']));
      births.set(`${birthDate} ${text(data['sex'])}`, { birthDate, sex: text(data['sex']) });
    }
    for (const person of await findByBirth(database, [...births.values()])) candidates.#index(person);
    return candidates;
  }

  /** One object a person, however often the registers gave them: what is learnt of them is learnt once. */
  #index(found: Candidate): void {
    const person = this.#byId.get(found.id) ?? found;
    this.#byId.set(person.id, person);
    const add = (map: Map<string, Candidate[]>, key: string): void => {
      const list = map.get(key);
      if (!list) map.set(key, [person]);
      else if (!list.some((other) => other.id === person.id)) list.push(person);
    };
    if (person.citizen_number) add(this.#byNumber, `c${person.citizen_number}`);
    if (person.insurance_number) add(this.#byNumber, `i${person.insurance_number}`);
    for (const card of person.cards) add(this.#byNumber, `k${card.split(' ')[0]}`);
    add(this.#byBirth, `${person.birth_date} ${person.sex}`);
  }

  addKnown(persons: readonly Candidate[]): void {
    for (const person of persons) this.#index(person);
  }

  byId(id: string): Candidate | undefined {
    return this.#byId.get(id);
  }

  #numbersOf(data: RecordData, cards: readonly string[]): Candidate[] {
    const keys = [`c${text(data['citizen_number'])}`, `i${text(data['insurance_number'])}`, ...cards.map((card) => `k${card}`)];
    return keys.flatMap((key) => this.#byNumber.get(key) ?? []);
  }

  byNumber(sought: Sought): Candidate[] {
    return this.#numbersOf(sought.data, sought.cards);
  }

  byBirth(sought: Sought): Candidate[] {
    return this.#byBirth.get(`${firstDay(text(sought.data['birth_date']))} ${text(sought.data['sex'])}`) ?? [];
  }

  /** A person this batch makes; later entries of the batch find them. */
  add(id: string, sought: Sought, cards: readonly string[]): Candidate {
    const value = (field: string): string | null => text(sought.data[field]) || null;
    const birth = text(sought.data['birth_date']);
    const person: Candidate = {
      id,
      name: text(sought.data['name']),
      sex: text(sought.data['sex']),
      birth_date: firstDay(birth),
      birth_date_precision: birth.length === 4 ? 'year' : birth.length === 7 ? 'month' : 'day',
      citizen_number: value('citizen_number'),
      insurance_number: value('insurance_number'),
      old_citizen_number: value('old_citizen_number'),
      ethnic_group: value('ethnic_group'),
      occupation: value('occupation'),
      phone: value('phone'),
      address: value('address'),
      nationality: value('nationality'),
      household: value('household'),
      communes: sought.communeKey === null ? [] : [sought.communeKey],
      cards: [...cards],
    };
    this.#index(person);
    return person;
  }

  /** What an entry taught about somebody: later entries of the batch do not teach it again. */
  learn(person: Candidate, data: RecordData, card: readonly string[], communeKey: number | null): void {
    for (const [field, value] of Object.entries(data)) if (field in person && (person as unknown as Record<string, unknown>)[field] === null) Object.assign(person, { [field]: value });
    person.cards.push(...card);
    if (communeKey !== null) person.communes.push(communeKey);
    this.#index(person);
  }
}
