import type { UnitDetail } from '@tuyen/contract';
import { useUnits } from '../../api/use-units.ts';
import { useWords } from '../../words/use-words.ts';
import { SuggestBox } from '../suggest/suggest-box.tsx';
import type { SuggestBoxProps } from '../suggest/suggest-box.tsx';
import { unitTypeWord } from './unit-type-word.ts';
import { useDebounced } from '../browser/use-debounced.ts';

type Props = Pick<SuggestBoxProps<UnitDetail>, 'label' | 'text' | 'onText' | 'onChoose'> &
  Partial<Pick<SuggestBoxProps<UnitDetail>, 'inputId' | 'required' | 'error' | 'onBlur' | 'placeholder' | 'labelHidden'>> & { at: string };

const mostShown = 12;

/** Finds a unit by name (tone marks forgiven) or code, as units stood on a date. */
export function UnitBox({ at, ...box }: Props) {
  const { t } = useWords();
  const asked = useDebounced(box.text.trim());
  const search = useUnits({ at, q: asked }, asked.length >= 2);
  const units = asked.length >= 2 ? (search.data?.units ?? []) : [];
  const message = asked.length < 2 ? undefined : search.isError ? t('units.failed') : search.isFetching && units.length === 0 ? t('waiting.searching') : units.length === 0 ? t('units.none') : undefined;
  return (
    <SuggestBox
      {...box}
      items={units.slice(0, mostShown)}
      keyOf={(unit) => unit.id}
      draw={(unit) => (
        <span className="person-line">
          <span>{unit.name}</span>
          <span className="person-facts">
            {[unitTypeWord(unit.type, t), unit.code, unit.parents.find((parent) => parent.relation === 'administrative')?.unit.name ?? ''].filter((part) => part !== '').join(' · ')}
          </span>
        </span>
      )}
      message={message}
    />
  );
}
