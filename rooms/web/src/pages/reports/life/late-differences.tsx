import type { ReportDifference } from '@tuyen/contract';
import { formatNumber } from '@tuyen/records';
import { Notice } from '../../../parts/frame/notice.tsx';
import { useWords } from '../../../words/use-words.ts';

/** Lines of the last issue that would be other ones today: what was recorded late. The issue itself stays as it is. */
export function LateDifferences({ differences }: { differences: ReportDifference[] }) {
  const { t, say } = useWords();
  if (differences.length === 0) return null;
  const shown = (value: number | null) => (value === null ? t('figure.noData') : formatNumber(value));
  return (
    <Notice tone="warning" title={t('reportLife.late')}>
      <ul>
        {differences.map((line) => (
          <li key={line.line}>
            {say(line.title)}: {shown(line.before)} → {shown(line.after)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
