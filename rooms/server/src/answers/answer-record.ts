import type { RecordAnswer } from '@tuyen/contract';
import { Refusal, foldEvent, isUuid } from '@tuyen/records';
import { type ReadStore, listRecordsOf, listUnitNames } from '@tuyen/store';
import { unitBrief } from './answer-units.ts';
import { findDisplays } from './find-displays.ts';
import { recordLines } from './record-lines.ts';

/** One record as it stands after its corrections, drawn by its form, with the chain behind it. @throws Refusal `record.unknown` */
export async function answerRecord(store: ReadStore, subjectId: string, recordId: string): Promise<Omit<RecordAnswer, 'place'>> {
  const records = isUuid(subjectId) ? await listRecordsOf(store.site, subjectId, 5000) : [];
  const asked = records.find((record) => record.id === recordId);
  if (!asked) throw new Refusal('record.unknown');
  const root = asked.rootId ?? asked.id;
  const chain = records.filter((record) => (record.rootId ?? record.id) === root);
  const form = store.site.formByKey.get(asked.formKey)!;
  const standing = form.fold === 'event' ? (foldEvent(chain).current ?? asked) : asked;
  const [unit] = await listUnitNames(store.database, [standing.unitKey], standing.at.slice(0, 10));
  const displays = await findDisplays(store, [{ form, data: standing.data }]);
  return {
    recordId: standing.id,
    form: form.form,
    version: form.version,
    title: form.title,
    subjectType: form.subject,
    unit: unitBrief(unit!),
    data: standing.data,
    lines: recordLines(form.items, standing.data, displays),
    history: chain.map((record) => ({ recordId: record.id, at: record.at, enteredAt: record.enteredAt, by: record.by, reason: record.reason ?? null, withdrawn: record.withdrawn ?? false })),
  };
}
