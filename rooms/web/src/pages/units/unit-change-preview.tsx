import type { UnitChangeAnswer } from '@tuyen/contract';
import { formatNumber } from '@tuyen/records';
import { formatMeasured } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';

type Change = UnitChangeAnswer['changes'][number];

/** What a resolution changes, unit by unit, and everybody and everything that follows; or what is wrong, with its line. */
export function UnitChangePreview({ answer }: { answer: UnitChangeAnswer }) {
  const { t, say } = useWords();
  if (answer.findings.length > 0) {
    return (
      <div role="alert">
        <p>
          <strong>{t('unitChanges.refused', { n: answer.findings.length })}</strong>
        </p>
        <ul>
          {answer.findings.map((finding, index) => (
            <li key={index}>
              {finding.line !== null && <span className="code">{t('unitChanges.line', { n: finding.line })} </span>}
              {say(finding.message)} <span className="quiet">({finding.code})</span>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const persons = answer.residents.reduce((sum, each) => sum + each.persons, 0);
  const targets = answer.plans.reduce((sum, each) => sum + each.targets, 0);
  return (
    <>
      <ul>
        <li>{t('unitChanges.persons', { n: formatNumber(persons), units: formatNumber(answer.residents.length) })}</li>
        <li>{t('unitChanges.accounts', { n: formatNumber(answer.accounts.length) })}</li>
        <li>{t('unitChanges.targets', { n: formatNumber(targets), plans: formatNumber(answer.plans.length) })}</li>
        <li>{t('unitChanges.facilities', { n: formatNumber(answer.facilities) })}</li>
      </ul>
      <div className="table-scroll">
        <table className="table">
          <caption>{t('unitChanges.changes', { n: answer.changes.length, instrument: answer.instrument })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('unitChanges.what')}</th>
              <th scope="col">{t('units.name')}</th>
              <th scope="col">{t('units.id')}</th>
              <th scope="col">{t('unitChanges.goesTo')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.changes.map((change, index) => (
              <ChangeRow key={index} change={change} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ChangeRow({ change }: { change: Change }) {
  const { t } = useWords();
  const kinds = { begins: t('unitChanges.begins'), ends: t('unitChanges.ends'), renamed: t('unitChanges.renamed'), moved: t('unitChanges.moved'), 'hands-over': t('unitChanges.handsOver') };
  return (
    <tr>
      <td>{kinds[change.kind]}</td>
      <th scope="row">{change.name}</th>
      <td className="code">{change.unit}</td>
      <td>
        {change.other !== undefined && change.other !== null && <span className="code">{change.other}</span>}
        {change.share !== undefined && ` ${formatMeasured(change.share * 100, '%')}`}
        {change.estimated === true && <span className="tag tag-grey">{t('figure.estimated')}</span>}
      </td>
    </tr>
  );
}
