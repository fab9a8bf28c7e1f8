import type { PersonAnswer } from '@tuyen/contract';
import type { FormField, RecordData } from '@tuyen/records';
import type { ReadStore, StoredRecord } from '@tuyen/store';

type Series = PersonAnswer['measurements'][number];

/** Quantities of a form, with their path: what can be measured again and drawn over time. */
function quantitiesOf(items: readonly FormField[], path: readonly string[] = []): { field: FormField; path: string[] }[] {
  return items.flatMap((field) => {
    const here = [...path, field.id];
    if (field.type === 'group' && !field.repeats) return quantitiesOf(field.items ?? [], here);
    return field.type === 'quantity' ? [{ field, path: here }] : [];
  });
}

function numberAt(data: RecordData, path: readonly string[]): number | undefined {
  let here: unknown = data;
  for (const step of path) here = typeof here === 'object' && here !== null ? (here as RecordData)[step] : undefined;
  return typeof here === 'number' ? here : undefined;
}

/** Series of what was measured of a person, oldest first, from the records that stand. Any form's quantities: nothing here knows a disease. */
export function measurementsOf(store: ReadStore, standing: readonly StoredRecord[]): Series[] {
  const series = new Map<string, Series>();
  for (const record of standing) {
    const form = store.site.formByKey.get(record.formKey);
    if (form?.fold !== 'event') continue;
    for (const { field, path } of quantitiesOf(form.items)) {
      const value = numberAt(record.data, path);
      if (value === undefined) continue;
      const name = path.join('.');
      const known = series.get(name) ?? { field: name, label: field.label, unit: field.unit ?? null, points: [] };
      known.points.push({ recordId: record.id, at: record.at, value });
      series.set(name, known);
    }
  }
  return [...series.values()];
}
