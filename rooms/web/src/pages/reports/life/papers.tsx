import { Button } from '@mantine/core';
import type { ReportLife } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { type ReportKey, paperAddress } from '../../../api/reports/report-life.ts';
import { useWords } from '../../../words/use-words.ts';

const FORMATS = ['pdf', 'docx', 'xlsx'] as const;
const NAMES = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' } as const;

/** The papers to take away: each issue as it was issued, what waits for approval, or the draft. */
export function Papers({ life, reportKey }: { life: ReportLife; reportKey: ReportKey }) {
  const { t } = useWords();
  const papers = life.issues.map(({ version, date, signer }) => ({ version, label: t('reportLife.issue', { version, date: formatDate(date), signer }) }));
  const waiting = life.submitted !== null ? [{ label: t('reportLife.handedIn') }] : papers.length === 0 ? [{ label: t('reportLife.draft') }] : [];
  const offered: { version?: number; label: string }[] = [...papers, ...waiting];
  return (
    <>
      {offered.map(({ version, label }) => (
        <div key={label} className="row">
          <span>{label}</span>
          {FORMATS.map((format) => (
            <Button key={format} component="a" size="xs" variant="default" href={paperAddress(reportKey, format, version)} download aria-label={t('reportLife.download', { paper: label, format: NAMES[format] })}>
              {NAMES[format]}
            </Button>
          ))}
        </div>
      ))}
    </>
  );
}
