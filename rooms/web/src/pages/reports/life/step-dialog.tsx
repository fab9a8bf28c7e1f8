import { useEffect, useRef, useState } from 'react';
import { Button, TextInput, Textarea } from '@mantine/core';
import type { ReportStep, ReportStepRequest } from '@tuyen/contract';
import type { useReportStep } from '../../../api/reports/report-life.ts';
import { Problem } from '../../../parts/frame/problem.tsx';
import { useWords } from '../../../words/use-words.ts';
import { stepWords } from './step-words.ts';

type Text = 'reason' | 'number' | 'place' | 'signer' | 'signerTitle';
const ISSUE = ['number', 'place', 'signerTitle', 'signer'] as const;
const FIELDS = { number: 'reportLife.number', place: 'reportLife.place', signerTitle: 'reportLife.signerTitle', signer: 'reportLife.signer' } as const;

/** Asks for what a step needs: a reason to return or to open again; number, place and who signs to issue. */
export function StepDialog({ step, take, onClose }: { step: ReportStep; take: ReturnType<typeof useReportStep>; onClose: () => void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [texts, setTexts] = useState<Partial<Record<Text, string>>>({});
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const needed: Text = step === 'issue' ? 'signer' : 'reason';
  const isMissing = (texts[needed] ?? '').trim() === '';
  const change = (name: Text) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTexts((before) => ({ ...before, [name]: value }));
  };
  const onTake = () => {
    setTried(true);
    if (isMissing) return;
    const given = Object.entries(texts).map(([name, text]) => [name, text.trim().normalize('NFC')]).filter(([, text]) => text !== '');
    take.mutate({ step, ...(Object.fromEntries(given) as Omit<ReportStepRequest, 'step'>) }, { onSuccess: onClose });
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="step-title" onClose={onClose}>
      <h2 id="step-title">{t(stepWords[step])}</h2>
      {step === 'issue' ? (
        ISSUE.map((name) => (
          <TextInput key={name} label={t(FIELDS[name])} mb="sm" required={name === needed} maxLength={name === 'number' ? 60 : 100} value={texts[name] ?? ''} error={name === needed && tried && isMissing ? t('reportLife.signerMissing') : undefined} onChange={change(name)} />
        ))
      ) : (
        <Textarea mb="sm" label={t('reportLife.reason')} required autoFocus rows={2} maxLength={500} value={texts.reason ?? ''} error={tried && isMissing ? t('entry.reasonMissing') : undefined} onChange={change('reason')} />
      )}
      {take.error !== null && <Problem error={take.error} />}
      <div className="row">
        <Button loading={take.isPending} onClick={onTake}>
          {t(stepWords[step])}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </dialog>
  );
}
