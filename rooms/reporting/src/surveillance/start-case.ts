import { notifiable } from '@tuyen/programmes';
import { type RecordData, Refusal } from '@tuyen/records';
import { type ReadStore, surveillance } from '@tuyen/store';

/**
 * What a case report about a visit begins with: the disease where the diagnoses propose just one, the code that proposes it, when it was
 * diagnosed and where the person lived. The day of the visit stands as the onset until somebody knows better.
 * @throws Refusal `record.unknown` where no such visit is seen
 */
export async function startCase({ database, content }: ReadStore, subjectId: string, recordId: string): Promise<RecordData> {
  const visit = await surveillance.findDiagnosedVisit(database, subjectId, recordId);
  if (!visit) throw new Refusal('record.unknown', {});
  const day = visit.at.slice(0, 10);
  const list = notifiable.notifiableAt(content.notifiable, day);
  const [disease, ...others] = list ? notifiable.proposeDiseases(list, visit.codes) : [];
  const icd10 = list && visit.codes.find((code) => notifiable.proposeDiseases(list, [code]).length > 0);
  return {
    ...(disease && others.length === 0 ? { disease: disease.code } : {}),
    ...(icd10 === undefined ? {} : { icd10 }),
    visit: recordId,
    onset: day,
    diagnosed: visit.at,
    ...(visit.commune === null ? {} : { commune: visit.commune }),
    ...(visit.village === null ? {} : { village: visit.village }),
  };
}
