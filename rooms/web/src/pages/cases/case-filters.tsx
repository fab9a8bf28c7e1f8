import { NativeSelect } from '@mantine/core';
import type { CasesAnswer } from '@tuyen/contract';
import { isCalendarDate } from '@tuyen/records';
import type { CaseFilter } from '../../api/surveillance/cases.ts';
import { DateField } from '../../parts/inputs/date-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { classificationWords, classifications } from './classifications.ts';

/** Days of onset, disease and classification: what the line list shows. */
export function CaseFilters({ filter, diseases, onChange }: { filter: CaseFilter; diseases: CasesAnswer['diseases']; onChange: (change: Partial<CaseFilter>) => void }) {
  const { t, say } = useWords();
  const setDay = (name: 'from' | 'to') => (date: string | null) => {
    if (date !== null && isCalendarDate(date)) onChange({ [name]: date });
  };
  return (
    <div className="controls">
      <DateField key={`from ${filter.from}`} label={t('cases.from')} initial={filter.from} onDate={setDay('from')} />
      <DateField key={`to ${filter.to}`} label={t('cases.to')} initial={filter.to} onDate={setDay('to')} />
      <NativeSelect
        label={t('cases.disease')}
        value={filter.disease ?? ''}
        onChange={(event) => onChange({ disease: event.currentTarget.value || undefined })}
        data={[{ value: '', label: t('cases.all') }, ...diseases.map(({ code, name }) => ({ value: code, label: `${say(name)} (${code})` }))]}
      />
      <NativeSelect
        label={t('cases.classification')}
        value={filter.classification ?? ''}
        onChange={(event) => onChange({ classification: event.currentTarget.value || undefined })}
        data={[{ value: '', label: t('cases.all') }, ...classifications.map((code) => ({ value: code, label: t(classificationWords[code]) }))]}
      />
    </div>
  );
}
