import type { Figure } from '@tuyen/contract';
import { formatMeasured, formatRounded } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';
import { listFigureMarks } from './list-figure-marks.ts';

/** A figure as it may be shown: zero, «chưa có dữ liệu» and «không áp dụng» are three different things. */
export function FigureValue({ figure, measure, parts = false }: { figure: Figure; measure: string; parts?: boolean }) {
  const { t, say } = useWords();
  if (figure.state === 'contradicted') {
    return (
      <span className="figure-missing">
        {t('figure.contradicted')}
        {figure.numerator !== null && figure.denominator !== null && (
          <span className="figure-parts">
            {formatRounded(figure.numerator)}/{formatRounded(figure.denominator)}
          </span>
        )}
        {figure.finding !== null && <span className="quiet"> {say(figure.finding)}</span>}
      </span>
    );
  }
  if (figure.state === 'no-data') return <span className="figure-missing">{t('figure.noData')}</span>;
  if (figure.state === 'suppressed') return <span className="figure-missing">{t('figure.suppressed')}</span>;
  if (figure.state === 'not-applicable' || figure.value === null) return <span className="figure-missing">{t('figure.notApplicable')}</span>;
  return (
    <span className="figure">
      {formatMeasured(figure.value, measure)}
      {parts && figure.numerator !== null && figure.denominator !== null && (
        <span className="figure-parts">
          {formatRounded(figure.numerator)}/{formatRounded(figure.denominator)}
        </span>
      )}
    </span>
  );
}

/** Where a figure comes from and how far it may be trusted, in words. */
export function FigureMarks({ figure }: { figure: Figure }) {
  const { t, say } = useWords();
  const words = {
    reported: t('figure.reported'),
    derived: t('figure.derived'),
    mixed: t('figure.mixed'),
    estimated: t('figure.estimated'),
    small: t('figure.small'),
    unverified: t('figure.unverified'),
  };
  const marks = listFigureMarks(figure);
  if (marks.length === 0 && figure.sourceNote === null && figure.basis === null) return null;
  return (
    <span className="figure-marks">
      {marks.map((mark) => (
        <span key={mark} className={mark === 'unverified' ? 'tag tag-amber' : 'tag tag-grey'}>
          {words[mark]}
        </span>
      ))}
      {figure.basis !== null && <span className="quiet">{say(figure.basis)}</span>}
      {figure.sourceNote !== null && <span className="quiet">{figure.sourceNote}</span>}
    </span>
  );
}
