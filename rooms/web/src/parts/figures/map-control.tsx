import { NativeSelect } from '@mantine/core';
import { formatDate, isCalendarDate } from '@tuyen/records';
import { DateField } from '../inputs/date-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { readVietnamDay } from '../../words/vietnam-clock.ts';

/** On which day's units figures are read: those of the period itself, those of today, or of a chosen day. */
export function MapControl({ map, onMap }: { map: string | undefined; onMap: (map: string | undefined) => void }) {
  const { t } = useWords();
  const today = readVietnamDay();
  const choice = map === undefined ? 'then' : map === today ? 'now' : 'day';
  return (
    <>
      <NativeSelect
        label={t('pictures.units')}
        value={choice}
        data={[
          { value: 'then', label: t('pictures.asThen') },
          { value: 'now', label: t('pictures.asNow') },
          { value: 'day', label: choice === 'day' && map !== undefined ? t('pictures.onMap', { date: formatDate(map) }) : t('pictures.onDay') },
        ]}
        onChange={(event) => onMap(event.currentTarget.value === 'then' ? undefined : event.currentTarget.value === 'now' ? today : '2025-06-30')}
      />
      {choice === 'day' && <DateField key={map} label={t('pictures.mapDay')} initial={map ?? ''} onDate={(date) => date !== null && isCalendarDate(date) && onMap(date)} />}
    </>
  );
}
