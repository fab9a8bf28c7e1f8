import { Link } from '@tanstack/react-router';
import type { CaseLine, CasesAnswer } from '@tuyen/contract';
import { formatDate, formatDateTime } from '@tuyen/records';
import { Empty } from '../../parts/frame/empty.tsx';
import { useWords } from '../../words/use-words.ts';
import { classificationWords, classifications } from './classifications.ts';

/** The line list: a case report a row, latest onset first. */
export function LineList({ answer }: { answer: CasesAnswer }) {
  const { t } = useWords();
  if (answer.cases.length === 0) {
    return (
      <Empty>
        <p>{t('cases.none')}</p>
      </Empty>
    );
  }
  return (
    <table className="table table-stack">
      <caption>{t(answer.more ? 'cases.foundMore' : 'cases.found', { n: answer.cases.length, from: formatDate(answer.from), to: formatDate(answer.to) })}</caption>
      <thead>
        <tr>
          {(['person', 'disease', 'classification', 'onset', 'reported', 'place', 'unit'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`cases.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.cases.map((line) => (
          <Line key={line.recordId} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { line: CaseLine }) {
  const { t, say } = useWords();
  const kind = classifications.find((code) => code === line.classification);
  return (
    <tr>
      <th scope="row" data-label={t('cases.person')}>
        <Link to="/ban-ghi/$subjectId/$recordId" params={{ subjectId: line.personId, recordId: line.recordId }}>
          {line.personName}
        </Link>
        <div className="quiet">{formatDate(line.birthDate)}</div>
      </th>
      <td data-label={t('cases.disease')}>
        {say(line.diseaseName)}
        <div className="quiet">{[line.disease, line.icd10].filter((part) => part !== null).join(' · ')}</div>
      </td>
      <td data-label={t('cases.classification')}>
        {kind === undefined ? line.classification : t(classificationWords[kind])}
        {line.care === 'died' && <span className="tag tag-red">{t('cases.died')}</span>}
        {line.sameAs !== null && <span className="tag tag-grey">{t('cases.duplicate')}</span>}
      </td>
      <td data-label={t('cases.onset')}>{formatDate(line.onset)}</td>
      <td data-label={t('cases.reported')}>
        {formatDateTime(line.reported)} {line.late && <span className="tag tag-amber">{t('cases.late')}</span>}
      </td>
      <td data-label={t('cases.place')}>{[line.village, line.commune].filter((part) => part !== null).join(', ')}</td>
      <td data-label={t('cases.unit')}>{line.unit}</td>
    </tr>
  );
}
