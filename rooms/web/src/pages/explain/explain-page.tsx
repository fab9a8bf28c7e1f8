import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ExplainAnswer } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { useExplanation } from '../../api/plans.ts';
import type { ExplainQuestion } from '../../api/plans.ts';
import { useUnits } from '../../api/use-units.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { FigureMarks, FigureValue } from '../../parts/figures/figure-value.tsx';
import { MapControl } from '../../parts/figures/map-control.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { periodWords } from '../../parts/figures/period-words.ts';
import { useWords } from '../../words/use-words.ts';
import { BelowTable } from './below-table.tsx';
import { CountedPersons } from './counted-persons.tsx';

/** Any figure opens: the units below, the persons, the record, the clause that counted or left them out. */
export function ExplainPage() {
  const { indicatorId } = useParams({ from: '/chi-so/$indicatorId' });
  const search = useSearch({ from: '/chi-so/$indicatorId' });
  const question = { indicator: indicatorId, ...search };
  const explanation = useExplanation(question);
  return <Answer query={explanation}>{(answer) => <Explanation answer={answer} question={question} />}</Answer>;
}

function Explanation({ answer, question }: { answer: ExplainAnswer; question: ExplainQuestion }) {
  const { t, say, language } = useWords();
  const measure = say(answer.measure);
  return (
    <>
      <PageTitle title={say(answer.title)} windowTitle={say(answer.title)} />
      <p className="person-head">
        <span>{answer.unit.name}</span>
        <span>{periodWords(answer.period.id, language)}</span>
        <span>{t('explain.fromTo', { from: formatDate(answer.period.from), to: formatDate(answer.period.to) })}</span>
        {answer.map !== null && <span>{t('pictures.onMap', { date: formatDate(answer.map) })}</span>}
        <UnitAbove answer={answer} question={question} />
        {answer.below.length > 0 && (
          <Link to="/chi-so/$indicatorId/hinh" params={{ indicatorId: question.indicator }} search={{ unit: answer.unit.id, period: answer.period.id, picture: 'map', ...(question.map === undefined ? {} : { map: question.map }) }}>
            {t('pictures.see')}
          </Link>
        )}
      </p>
      <ExplainMap question={question} />
      <div className="figure-large">
        <FigureValue figure={answer.figure} measure={measure} parts />
        <FigureMarks figure={answer.figure} />
      </div>
      <div className="columns columns-main-side">
        <div>
          {answer.below.length > 0 && <BelowTable answer={answer} question={question} measure={measure} />}
          <CountedPersons answer={answer} question={question} />
        </div>
        <Clause answer={answer} />
      </div>
    </>
  );
}

/** On which day's units the figure is read. */
function ExplainMap({ question }: { question: ExplainQuestion }) {
  const navigate = useNavigate({ from: '/chi-so/$indicatorId' });
  const { unit, period, side } = question;
  return (
    <div className="controls">
      <MapControl map={question.map} onMap={(map) => void navigate({ search: { unit, period, side, page: 1, ...(map === undefined ? {} : { map }) } })} />
    </div>
  );
}

function UnitAbove({ answer, question }: { answer: ExplainAnswer; question: ExplainQuestion }) {
  const { t } = useWords();
  const units = useUnits({ at: answer.map ?? answer.period.to, id: answer.unit.id });
  const above = units.data?.units[0]?.parents.find((parent) => parent.relation === 'administrative')?.unit;
  if (above === undefined || above.type === 'nation') return null;
  return (
    <Link to="/chi-so/$indicatorId" params={{ indicatorId: question.indicator }} search={{ unit: above.id, period: question.period, side: 'numerator', page: 1, ...(question.map === undefined ? {} : { map: question.map }) }}>
      {t('explain.up', { unit: above.name })}
    </Link>
  );
}

function Clause({ answer }: { answer: ExplainAnswer }) {
  const { t } = useWords();
  const { clause } = answer;
  return (
    <Panel title={t('explain.clause')}>
      <dl className="facts">
        <div>
          <dt>{t('explain.numerator')}</dt>
          <dd>{clause.numerator}</dd>
        </div>
        <div>
          <dt>{t('explain.denominator')}</dt>
          <dd>{clause.denominator ?? t('explain.noDenominator')}</dd>
        </div>
        <div>
          <dt>{t('explain.definition')}</dt>
          <dd>{t('explain.definitionVersion', { indicator: answer.indicator, version: answer.version })}</dd>
        </div>
      </dl>
      <details>
        <summary>{t('explain.sql')}</summary>
        <pre className="sql" tabIndex={0}>
          {clause.sql}
        </pre>
      </details>
    </Panel>
  );
}
