import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import type { ProposedCase } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { useMay } from '../../api/session.ts';
import { Empty } from '../frame/empty.tsx';
import { LinkButton } from '../frame/link-button.tsx';
import { Panel } from '../frame/panel.tsx';
import { useWords } from '../../words/use-words.ts';
import { DueMark } from './due-mark.tsx';

const shownAtFirst = 5;

/** Visits that may be a notifiable disease and that nobody has reported, each with its clock. */
export function ProposedCases({ proposed }: { proposed: ProposedCase[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? proposed : proposed.slice(0, shownAtFirst);
  return (
    <Panel title={t('cases.proposedTitle', { n: proposed.length })}>
      {proposed.length === 0 ? (
        <Empty>
          <p>{t('cases.noneProposed')}</p>
        </Empty>
      ) : (
        <ul className="lines">
          {shown.map((proposal) => (
            <Proposal key={`${proposal.visitId} ${proposal.icd10.join(' ')}`} proposal={proposal} />
          ))}
        </ul>
      )}
      {shown.length < proposed.length && (
        <Button variant="default" size="xs" onClick={() => setAll(true)}>
          {t('cases.showAll', { n: proposed.length })}
        </Button>
      )}
    </Panel>
  );
}

function Proposal({ proposal }: { proposal: ProposedCase }) {
  const { t, say } = useWords();
  const may = useMay();
  const [first] = proposal.diseases;
  return (
    <li className="line">
      <div className="line-main">
        <Link to="/nguoi/$personId" params={{ personId: proposal.personId }} className="person-name">
          {proposal.personName}
        </Link>
        <span>{proposal.diseases.map((disease) => say(disease.name)).join(` ${t('cases.or')} `)}</span>
        <span className="person-facts">
          {[proposal.icd10.join(', '), t('cases.diagnosedOn', { date: formatDate(proposal.at.slice(0, 10)) }), proposal.unit, first === undefined ? '' : say(first.clock)].filter((part) => part !== '').join(' · ')}
        </span>
        <DueMark due={proposal.due} />
      </div>
      <div className="line-aside">
        {may.record && (
          <LinkButton to="/nguoi/$personId/ghi/$formId" params={{ personId: proposal.personId, formId: 'case' }} search={{ visit: proposal.visitId }} size="xs" variant="default" aria-label={t('cases.reportFor', { name: proposal.personName })}>
            {t('cases.report')}
          </LinkButton>
        )}
      </div>
    </li>
  );
}
