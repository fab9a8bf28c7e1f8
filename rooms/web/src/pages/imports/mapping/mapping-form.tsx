import { useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import type { MappingAnswer } from '@tuyen/contract';
import { Notice } from '../../../parts/frame/notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { checkMapping, usedColumns } from './check-mapping.ts';
import type { Mapping } from './check-mapping.ts';

interface MappingFormProps {
  answer: MappingAnswer;
  onImport: (mapping: Record<string, string>) => void;
  onCancel: () => void;
}

/** For each column of a spreadsheet: what it holds. Proposed by the server, or remembered from the last file with this header. */
export function MappingForm({ answer, onImport, onCancel }: MappingFormProps) {
  const { t, say } = useWords();
  const [mapping, setMapping] = useState<Mapping>(() => Object.fromEntries(answer.columns.map((column) => [column.title, column.target])));
  const problems = checkMapping(answer.targets, mapping);
  const names = (targets: MappingAnswer['targets']) => targets.map((target) => say(target.label)).join(', ');
  const isComplete = problems.missing.length === 0 && problems.doubled.length === 0;
  const choices = [{ value: '', label: t('mapping.leaveOut') }, ...answer.targets.map((target) => ({ value: target.id, label: target.required ? `${say(target.label)} *` : say(target.label) }))];
  return (
    <>
      <p>{answer.kind === 'persons' ? t('mapping.persons') : t('mapping.totals')}</p>
      {answer.remembered && <Notice tone="information">{t('mapping.remembered')}</Notice>}
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{t('mapping.column')}</th>
            <th scope="col">{t('mapping.samples')}</th>
            <th scope="col">{t('mapping.target')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.columns.map((column) => (
            <tr key={column.title}>
              <th scope="row" data-label={t('mapping.column')}>
                {column.title}
              </th>
              <td data-label={t('mapping.samples')} className="quiet">
                {column.samples.join(' · ')}
              </td>
              <td data-label={t('mapping.target')}>
                <NativeSelect
                  aria-label={t('mapping.targetOf', { column: column.title })}
                  value={mapping[column.title] ?? ''}
                  data={choices}
                  onChange={(event) => {
                    const target = event.currentTarget.value;
                    setMapping((before) => ({ ...before, [column.title]: target === '' ? null : target }));
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.missing.length > 0 && <Notice tone="warning">{t('mapping.missing', { names: names(problems.missing) })}</Notice>}
      {problems.doubled.length > 0 && <Notice tone="warning">{t('mapping.doubled', { names: names(problems.doubled) })}</Notice>}
      <div className="row">
        <Button disabled={!isComplete} onClick={() => onImport(usedColumns(mapping))}>
          {t('mapping.import')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </>
  );
}
