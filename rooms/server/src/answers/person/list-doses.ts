import type { PersonAnswer } from '@tuyen/contract';
import type { Site, StoredRecord } from '@tuyen/store';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The doses among a person's standing records, of whatever form writes the register of doses. */
export function listDoses(site: Site, standing: readonly StoredRecord[]): PersonAnswer['doses'] {
  return standing.flatMap((record) => {
    const vaccine = site.formByKey.get(record.formKey)?.register === 'dose' ? text(record.data['vaccine']) : null;
    return vaccine === null ? [] : [{ recordId: record.id, at: record.at, vaccine, source: text(record.data['source']), lot: text(record.data['lot']) }];
  });
}
