import { Link } from '@tanstack/react-router';
import type { ImportAnswer } from '@tuyen/contract';
import { Panel } from '../../../parts/frame/panel.tsx';
import { formatMeasured } from '../../../words/format-measured.ts';
import { useWords } from '../../../words/use-words.ts';

/** Entries that were given to a person without a number that proves it: somebody should look. */
export function DoubtfulMatches({ doubtful }: { doubtful: ImportAnswer['doubtful'] }) {
  const { t, say } = useWords();
  if (doubtful.length === 0) return null;
  return (
    <Panel title={t('doubtful.title', { n: doubtful.length })}>
      <p className="quiet">{t('doubtful.what')}</p>
      <ul className="lines">
        {doubtful.map((match) => (
          <li key={`${match.file}${match.entry}`} className="line">
            <div className="line-main">
              <span>
                {match.file} · <span className="code">{match.entry}</span>
              </span>
              <ul className="reasons">
                {match.reasons.map((reason, n) => (
                  <li key={n}>{say(reason)}</li>
                ))}
              </ul>
            </div>
            <div className="line-aside">
              <span>{t('doubtful.score', { score: formatMeasured(match.score * 100, '%') })}</span>
              <Link to="/nguoi/$personId" params={{ personId: match.personId }} aria-label={t('doubtful.openOf', { entry: match.entry })}>
                {t('doubtful.open')}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
