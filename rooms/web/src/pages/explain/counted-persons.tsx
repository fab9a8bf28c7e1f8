import { Link } from '@tanstack/react-router';
import type { ExplainAnswer } from '@tuyen/contract';
import { formatDateTime, formatNumber } from '@tuyen/records';
import type { ExplainQuestion } from '../../api/plans.ts';
import { Empty } from '../../parts/frame/empty.tsx';
import { LinkButton } from '../../parts/frame/link-button.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { usePersonWords } from '../../parts/person/use-person-words.ts';
import { useWords } from '../../words/use-words.ts';

/** The persons behind a figure, or those it still lacks: the work list. */
export function CountedPersons({ answer, question }: { answer: ExplainAnswer; question: ExplainQuestion }) {
  const { t } = useWords();
  if (!answer.figure.explainable) {
    return (
      <Panel title={t('explain.persons')}>
        <Empty>
          <p>{t('explain.notExplainable')}</p>
        </Empty>
      </Panel>
    );
  }
  const hasComplement = answer.clause.denominator !== null;
  return (
    <Panel title={t('explain.persons')}>
      {hasComplement && <SideSwitch question={question} />}
      {answer.persons.length === 0 ? (
        <Empty>
          <p>{question.side === 'numerator' ? t('explain.nobodyCounted') : t('explain.nobodyMissing')}</p>
        </Empty>
      ) : (
        <ol className="lines" start={1}>
          {answer.persons.map((entry) => (
            <CountedPerson key={entry.recordId} entry={entry} />
          ))}
        </ol>
      )}
      <Pages answer={answer} question={question} />
    </Panel>
  );
}

function SideSwitch({ question }: { question: ExplainQuestion }) {
  const { t } = useWords();
  const { indicator, ...search } = question;
  const sides = [
    { side: 'numerator', words: t('explain.counted') },
    { side: 'complement', words: t('explain.notCounted') },
  ] as const;
  return (
    <div className="filter" role="group" aria-label={t('explain.side')}>
      {sides.map(({ side, words }) => (
        <Link key={side} to="/chi-so/$indicatorId" params={{ indicatorId: indicator }} search={{ ...search, side, page: 1 }} resetScroll={false}>
          {words}
        </Link>
      ))}
    </div>
  );
}

function CountedPerson({ entry }: { entry: ExplainAnswer['persons'][number] }) {
  const { t } = useWords();
  const { summary, place } = usePersonWords();
  const { person } = entry;
  return (
    <li className="line">
      <div className="line-main">
        <Link to="/nguoi/$personId" params={{ personId: person.id }} className="person-name">
          {person.name}
        </Link>
        <span className="person-facts">{[summary(person), place(person)].filter((part) => part !== '').join(' · ')}</span>
        <span className="person-facts">{entry.why}</span>
      </div>
      <div className="line-aside">
        <Link to="/ban-ghi/$subjectId/$recordId" params={{ subjectId: person.id, recordId: entry.recordId }}>
          {t('explain.record', { at: formatDateTime(entry.at) })}
          <span className="spoken"> {t('explain.recordOf', { name: person.name })}</span>
        </Link>
      </div>
    </li>
  );
}

function Pages({ answer, question }: { answer: ExplainAnswer; question: ExplainQuestion }) {
  const { t } = useWords();
  const { indicator, ...search } = question;
  if (question.page === 1 && !answer.more) return null;
  return (
    <nav className="pages" aria-label={t('pages.label')}>
      {question.page > 1 && (
        <LinkButton variant="default" to="/chi-so/$indicatorId" params={{ indicatorId: indicator }} search={{ ...search, page: question.page - 1 }}>
          {t('pages.previous')}
        </LinkButton>
      )}
      <span>{t('pages.page', { n: formatNumber(question.page) })}</span>
      {answer.more && (
        <LinkButton variant="default" to="/chi-so/$indicatorId" params={{ indicatorId: indicator }} search={{ ...search, page: question.page + 1 }}>
          {t('pages.next')}
        </LinkButton>
      )}
    </nav>
  );
}
