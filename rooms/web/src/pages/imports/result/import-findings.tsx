import { useState } from 'react';
import { Button } from '@mantine/core';
import type { ImportAnswer } from '@tuyen/contract';
import { Icon } from '../../../parts/frame/icon.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { useWords } from '../../../words/use-words.ts';

const shownAtFirst = 50;

/** What was noticed in entries that were taken in. */
export function ImportFindings({ findings }: { findings: ImportAnswer['findings'] }) {
  const { t, say } = useWords();
  const [shown, setShown] = useState(shownAtFirst);
  if (findings.length === 0) return null;
  return (
    <Panel title={t('import.findings', { n: findings.length })}>
      <ul className="lines">
        {findings.slice(0, shown).map((finding, n) => (
          <li key={n} className="line">
            <div className="line-main">
              <span>
                <Icon name={finding.severity === 'information' ? 'information' : finding.severity} size={16} /> {say(finding.message)}
              </span>
              <span className="person-facts">
                {[finding.file, finding.field ?? ''].filter((part) => part !== '').join(' · ')} <span className="code">{finding.code}</span>
              </span>
            </div>
          </li>
        ))}
      </ul>
      {shown < findings.length && (
        <Button variant="default" size="xs" onClick={() => setShown(shown + 200)}>
          {t('parked.more', { n: findings.length - shown })}
        </Button>
      )}
    </Panel>
  );
}
