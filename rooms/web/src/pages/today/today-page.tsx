import { Link } from '@tanstack/react-router';
import type { TodayAnswer } from '@tuyen/contract';
import { formatDate, formatNumber } from '@tuyen/records';
import { useMay } from '../../api/session.ts';
import { useToday } from '../../api/use-today.ts';
import { ProposedCases } from '../../parts/cases/proposed-cases.tsx';
import { Answer } from '../../parts/frame/answer.tsx';
import { Count } from '../../parts/figures/count.tsx';
import { LinkButton } from '../../parts/frame/link-button.tsx';
import { Notice } from '../../parts/frame/notice.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { useWords } from '../../words/use-words.ts';
import { DueCountsOf } from './due-counts-of.tsx';
import { FollowUps } from './follow-ups.tsx';
import { RecentImports } from './recent-imports.tsx';
import { SyncNotices } from './sync-notices.tsx';
import { TodaysVisits } from './todays-visits.tsx';

/** Hôm nay: what waits, who is due, what was done. */
export function TodayPage() {
  const { t } = useWords();
  const may = useMay();
  const today = useToday();
  const date = today.data?.date;
  return (
    <>
      <PageTitle title={date === undefined ? t('today.title') : t('today.titleOn', { date: formatDate(date) })} windowTitle={t('today.title')}>
        {may.record && <LinkButton to="/tim-nguoi">{t('today.recordVisit')}</LinkButton>}
      </PageTitle>
      <Answer query={today}>{(answer) => <Day answer={answer} />}</Answer>
    </>
  );
}

function Day({ answer }: { answer: TodayAnswer }) {
  const { t } = useWords();
  return (
    <>
      {answer.parked > 0 && (
        <Notice tone="warning" title={t('today.parkedTitle', { n: formatNumber(answer.parked) })}>
          <p>
            {t('today.parked')} <Link to="/nhap-du-lieu">{t('today.parkedLink')}</Link>
          </p>
        </Notice>
      )}
      <SyncNotices answer={answer} />
      <div className="counts">
        <Count what={t('today.visitsToday')} value={answer.visitsToday} />
        <Count what={t('today.visitsThisMonth')} value={answer.visitsThisMonth} />
        <Count what={t('today.followUps')} value={answer.followUps.length} />
        <Count what={t('today.people')} value={answer.people} />
        <Count what={t('today.households')} value={answer.households} />
      </div>
      {answer.proposedCases.length > 0 && <ProposedCases proposed={answer.proposedCases} />}
      <DueCountsOf programme="immunisation" title={t('due.immunisation')} />
      <div className="columns">
        <FollowUps followUps={answer.followUps} today={answer.date} />
        <TodaysVisits visits={answer.visits} />
      </div>
      <RecentImports imports={answer.imports} />
    </>
  );
}
