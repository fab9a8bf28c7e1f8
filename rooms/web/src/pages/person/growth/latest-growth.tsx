import { formatDate, formatNumber } from '@tuyen/records';
import { Icon } from '../../../parts/frame/icon.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { ChartedMeasure, GrowthPoint, ScoredMeasure } from './assess-growth.ts';

const tagOfLevel = { severe: 'tag tag-red', moderate: 'tag tag-amber', risk: 'tag tag-amber', normal: 'tag tag-green' } as const;

/** The newest score of each measure, with its name and day. */
export function LatestGrowth({ points, titles }: { points: readonly GrowthPoint[]; titles: Readonly<Record<ChartedMeasure, string>> }) {
  const measures = Object.keys(titles) as ChartedMeasure[];
  return (
    <ul className="lines">
      {measures.map((measure) => {
        const point = points.findLast((one) => one.scores[measure] !== null);
        const score = point?.scores[measure];
        return point === undefined || score === null || score === undefined ? null : <Line key={measure} title={titles[measure]} day={point.day} score={score} />;
      })}
    </ul>
  );
}

function Line({ title, day, score }: { title: string; day: string; score: ScoredMeasure }) {
  const { t, say } = useWords();
  return (
    <li className="line">
      <div className="line-main">
        <span>{title}</span>
        <span className="person-facts">{t('growth.zOn', { z: formatNumber(score.z, 2), date: formatDate(day) })}</span>
      </div>
      <div className="line-aside">
        {score.flagged ? (
          <span className="tag tag-amber">
            <Icon name="warning" size={14} /> {t('growth.implausible')}
          </span>
        ) : (
          score.grade !== undefined && (
            <span className={tagOfLevel[score.grade.level]}>
              <Icon name={score.grade.level === 'normal' ? 'check' : 'warning'} size={14} /> {say(score.grade.name)}
            </span>
          )
        )}
      </div>
    </li>
  );
}
