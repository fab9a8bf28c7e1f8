import { useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { TextInput } from '@mantine/core';
import { formatDate, isCalendarDate } from '@tuyen/records';
import type { UnitDetail } from '@tuyen/contract';
import { useWho } from '../../api/session.ts';
import { useUnits } from '../../api/use-units.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Empty } from '../../parts/frame/empty.tsx';
import { DateField } from '../../parts/inputs/date-field.tsx';
import { Icon } from '../../parts/frame/icon.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { unitTypeWord } from '../../parts/units/unit-type-word.ts';
import { useDebounced } from '../../parts/browser/use-debounced.ts';
import { useWords } from '../../words/use-words.ts';
import { readVietnamDay } from '../../words/vietnam-clock.ts';

const shortest = 2;

/** Đơn vị: units as they stood on any date, by name or code. */
export function UnitsPage() {
  const { t } = useWords();
  const who = useWho();
  const { at = readVietnamDay(), q = '' } = useSearch({ from: '/don-vi' });
  const navigate = useNavigate({ from: '/don-vi' });
  const [text, setText] = useState(q);
  const asked = useDebounced(text.trim());
  const units = useUnits({ at, q: asked }, asked.length >= shortest);
  const go = (change: { at?: string; q?: string }) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <>
      <PageTitle title={t('units.title')} windowTitle={t('units.title')}>
        {who.role === 'administrator' && <Link to="/thay-doi-don-vi">{t('unitChanges.title')}</Link>}
      </PageTitle>
      <div className="controls">
        <TextInput
          type="search"
          label={t('units.search')}
          description={t('units.searchHint')}
          leftSection={<Icon name="search" />}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            go({ q: event.currentTarget.value });
          }}
        />
        <DateField label={t('units.at')} description={t('units.atHint')} initial={at} onDate={(date) => date !== null && isCalendarDate(date) && go({ at: date })} />
      </div>
      {asked.length < shortest ? (
        <Empty>
          <p>{t('units.start')}</p>
          <p>
            <Link to="/don-vi/$unitId" params={{ unitId: who.unit.id }} search={{ at }}>
              {who.unit.name}
            </Link>
          </p>
        </Empty>
      ) : (
        <Answer query={units}>{(answer) => <UnitTable units={answer.units} at={answer.at} />}</Answer>
      )}
    </>
  );
}

function UnitTable({ units, at }: { units: UnitDetail[]; at: string }) {
  const { t } = useWords();
  if (units.length === 0) {
    return (
      <Empty>
        <p>{t('units.noneOn', { date: formatDate(at) })}</p>
      </Empty>
    );
  }
  return (
    <div className="panel">
    <table className="table table-stack">
      <caption>{t('units.found', { n: units.length, date: formatDate(at) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('units.name')}</th>
          <th scope="col">{t('units.code')}</th>
          <th scope="col">{t('units.type')}</th>
          <th scope="col">{t('units.above')}</th>
          <th scope="col">{t('units.inForce')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row" data-label={t('units.name')}>
              <Link to="/don-vi/$unitId" params={{ unitId: unit.id }} search={{ at }}>
                {unit.name}
              </Link>
              {unit.aliases.length > 0 && <div className="quiet">{unit.aliases.join('; ')}</div>}
            </th>
            <td data-label={t('units.code')} className="code">
              {unit.code}
            </td>
            <td data-label={t('units.type')}>{unitTypeWord(unit.type, t)}</td>
            <td data-label={t('units.above')}>{unit.parents.find((parent) => parent.relation === 'administrative')?.unit.name ?? '–'}</td>
            <td data-label={t('units.inForce')}>{forceWords(unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    </div>
  );
}

/** «01/07/2025 – …» */
function forceWords(unit: UnitDetail): string {
  return `${unit.from === null ? '…' : formatDate(unit.from)} – ${unit.to === null ? '…' : formatDate(unit.to)}`;
}
