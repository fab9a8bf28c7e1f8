import { Link } from '@tanstack/react-router';
import type { PlanBrief } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { usePlans } from '../../api/plans.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Empty } from '../../parts/frame/empty.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { useWords } from '../../words/use-words.ts';

/** Kế hoạch: every plan with how far it is. */
export function PlansPage() {
  const { t } = useWords();
  const plans = usePlans();
  return (
    <>
      <PageTitle title={t('plans.title')} windowTitle={t('plans.title')} />
      <Answer query={plans}>
        {(answer) =>
          answer.length === 0 ? (
            <Empty>
              <p>{t('plans.none')}</p>
            </Empty>
          ) : (
            <ul className="cards">
              {answer.map((plan) => (
                <PlanCard key={plan.id} plan={plan} />
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}

function PlanCard({ plan }: { plan: PlanBrief }) {
  const { t, say } = useWords();
  return (
    <li className="panel">
      <h2>
        <Link to="/ke-hoach/$planId" params={{ planId: plan.id }}>
          {say(plan.title)}
        </Link>
      </h2>
      <p className="quiet">{[plan.unit.name, t('plans.fromTo', { from: formatDate(plan.from), to: formatDate(plan.to) })].join(' · ')}</p>
      <p>{t('plans.progress', { targets: plan.targets, measured: plan.measured, reached: plan.reached })}</p>
    </li>
  );
}
