import type { RecordData, RecordDraft } from '@tuyen/records';
import { type KnownHousehold, findHouseholds } from '@tuyen/store';
import type { ImportContext } from '../runs/import-context.ts';
import { type EntryHeader, draftOf, importId } from './draft-person-records.ts';
import type { PersonRow } from './read-person-row.ts';

/** A household of a batch: what its rows said of it. */
interface BatchHousehold {
  id: string;
  header: EntryHeader;
  known: KnownHousehold | undefined;
  data: RecordData;
}

const nameOf = (communeId: string, number: string): string => `household|${communeId}|${number}`;

/** Fields a list may fill where they are blank. */
const FILLABLE = ['head', 'village_name', 'address'] as const;

function draftOfHousehold({ id, header, known, data }: BatchHousehold): RecordDraft | undefined {
  if (!known) return draftOf(header, 'household', 'household', id, 'household', data);
  const changed: RecordData = {};
  for (const field of FILLABLE) if (data[field] !== undefined && known[field] === null) changed[field] = data[field];
  // Who is poor is decided anew every year: the newest list stands.
  if (data['poverty'] !== undefined && data['poverty'] !== known.poverty) changed['poverty'] = data['poverty'];
  if (Object.keys(changed).length === 0) return undefined;
  return draftOf(header, 'household', 'household', id, `household|${JSON.stringify(changed)}|${known.record_id}`, { commune: data['commune']!, ...changed });
}

/** The households of a batch of rows: known by commune and number, or new ones with an id made of both. */
export class BatchHouseholds {
  readonly #context: ImportContext;
  readonly #known: Map<string, KnownHousehold>;
  readonly #touched = new Map<string, BatchHousehold>();

  private constructor(context: ImportContext, known: Map<string, KnownHousehold>) {
    this.#context = context;
    this.#known = known;
  }

  static async read(context: ImportContext, rows: readonly PersonRow[]): Promise<BatchHouseholds> {
    const sought = rows.flatMap(({ household, commune }) => (household ? [{ id: importId(nameOf(commune.id, household.number), 'subject'), communeKey: commune.key, number: household.number }] : []));
    const found = await findHouseholds(context.store.database, sought);
    return new BatchHouseholds(context, new Map(found.flatMap((one) => [[`${one.commune} ${one.number}`, one] as const, [one.id, one] as const])));
  }

  /** Id of the household a row speaks of, in force or to be. */
  idOf({ household, commune }: PersonRow): string | undefined {
    if (!household) return undefined;
    const id = importId(nameOf(commune.id, household.number), 'subject');
    return (this.#known.get(`${commune.key} ${household.number}`) ?? this.#known.get(id))?.id ?? id;
  }

  /** Notes what a row that goes in says of its household. */
  note(row: PersonRow, unit: string, personId: string): void {
    const id = this.idOf(row);
    if (id === undefined || !row.household) return;
    const { household, commune } = row;
    const before = this.#touched.get(id);
    const head = household.isHead ? { head: personId } : {};
    if (before) {
      before.data = { ...household.data, ...head, ...before.data };
      return;
    }
    const { by, today } = this.#context;
    const header = { entry: nameOf(commune.id, household.number), unit, at: today, by, enteredAt: this.#context.now().toISOString() };
    this.#touched.set(id, { id, header, known: this.#known.get(id), data: { ...household.data, ...head } });
  }

  /** New households, and what the rows add to known ones. */
  drafts(): RecordDraft[] {
    return [...this.#touched.values()].flatMap((household) => draftOfHousehold(household) ?? []);
  }
}
