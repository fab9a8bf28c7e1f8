import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, Textarea } from '@mantine/core';
import type { RecordedAnswer, RecordRequest } from '@tuyen/contract';
import { makeRecordId } from '@tuyen/records';
import type { Form, RecordData, Words } from '@tuyen/records';
import { useRecordDraft } from '../../api/records.ts';
import { ServerRefusal } from '../../api/http/server-error.ts';
import { MomentInput } from '../../parts/inputs/moment-input.tsx';
import { elementId } from '../../parts/draft/draft-keys.ts';
import { DraftChecks } from '../../parts/draft/draft-checks.ts';
import { EntryContext } from '../../parts/entry/entry-context.ts';
import { FormDraft } from '../../parts/draft/form-draft.ts';
import { FormFields } from '../../parts/form/form-fields.tsx';
import { Problem } from '../../parts/frame/problem.tsx';
import { whenPointerIsUp } from '../../parts/browser/when-pointer-is-up.ts';
import { randomBytes } from '../../parts/browser/random-bytes.ts';
import { useWords } from '../../words/use-words.ts';
import { readVietnamDay } from '../../words/vietnam-clock.ts';
import { ErrorSummary } from './error-summary.tsx';
import { LeaveGuard } from './leave-guard.tsx';

export interface EntryFormProps {
  form: Form;
  subject: { id: string; facts: RecordData };
  unit: string;
  /** Answers the form starts with. */
  initialData: RecordData;
  /** State forms: what is kept already; only what differs from it is sent. */
  current?: RecordData;
  at: string;
  onAt: (at: string) => void;
  /** Id of the record that this one corrects; then a reason is asked. */
  replaces?: string;
  onSaved: (answer: RecordedAnswer) => void;
  children?: ReactNode;
}

/** A form drawn from its definition, checked while typed, kept in this page's memory until the server has it. */
export function EntryForm(props: EntryFormProps) {
  const { t } = useWords();
  const { form, at, subject, current, replaces } = props;
  const [recordId] = useState(() => makeRecordId(Date.now(), randomBytes));
  const [reason, setReason] = useState('');
  const [atProblem, setAtProblem] = useState<Words | null>(null);
  const [attempts, setAttempts] = useState(0);
  const save = useRecordDraft();
  const box = useRef<HTMLFormElement>(null);
  const entry = useEntryState(props);
  const { draft, checks } = entry;
  // The time is known already: typing starts at the first answer the form insists on.
  useEffect(() => {
    const fields = box.current?.querySelector('.entry-fields');
    const first = fields?.querySelector<HTMLElement>(':is(input, select, textarea):required') ?? fields?.querySelector<HTMLElement>('input, select, textarea');
    first?.focus();
  }, []);

  const onSave = () => {
    setAttempts(attempts + 1);
    const wrong = checks.showAll();
    const isReasonMissing = replaces !== undefined && reason.trim() === '';
    if (atProblem !== null || wrong.length > 0 || isReasonMissing) {
      focusFirst(box.current, [...(atProblem === null ? [] : ['at']), ...wrong, ...(isReasonMissing ? ['reason'] : [])]);
      return;
    }
    const { data } = draft.view;
    const request: RecordRequest = {
      id: recordId,
      form: form.form,
      formVersion: form.version,
      subjectType: form.subject,
      subjectId: subject.id,
      unit: props.unit,
      at,
      ...(replaces === undefined ? {} : { replaces, reason: reason.trim().normalize('NFC') }),
      data: current === undefined ? data : listChanges(current, data),
    };
    save.mutate(request, {
      onSuccess: props.onSaved,
      onError: (error) => {
        if (error instanceof ServerRefusal && error.body.findings !== undefined) checks.showFindings(error.body.findings);
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    }
  };

  return (
    <EntryContext value={entry}>
      <LeaveGuard isDirty={() => draft.isChanged && !save.isSuccess} />
      <form ref={box} className="entry" noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown}>
        <fieldset className="entry-all" disabled={save.isPending}>
          <div className="fields">
            <div className="field field-wide">
              <MomentInput
                id={elementId('at')}
                label={t('entry.at')}
                required
                error={atProblem === null || attempts === 0 ? undefined : atProblem.vi}
                initial={at}
                defaultDay={readVietnamDay()}
                onMoment={(moment) => {
                  setAtProblem(moment === null ? { vi: t('entry.atMissing'), en: t('entry.atMissing') } : null);
                  if (moment !== null) props.onAt(moment);
                }}
                onUnreadable={setAtProblem}
              />
            </div>
          </div>
          {props.children}
          <div className="entry-fields">
            <FormFields key={form.version} fields={form.items} parent="" />
          </div>
          {replaces !== undefined && (
            <Textarea
              id={elementId('reason')}
              label={t('entry.reason')}
              description={t('entry.reasonHint')}
              required
              rows={2}
              maxLength={500}
              value={reason}
              error={attempts > 0 && reason.trim() === '' ? t('entry.reasonMissing') : undefined}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </fieldset>
        {attempts > 0 && <ErrorSummary />}
        {save.error !== null && <Problem error={save.error} />}
        <div className="save-bar">
          <Button size="md" type="button" loading={save.isPending} onClick={onSave}>
            {t('entry.save')}
          </Button>
          <span className="quiet">{save.isPending ? t('entry.saving') : t('entry.saveKeys')}</span>
        </div>
      </form>
    </EntryContext>
  );
}

/** The draft lives as long as the page; a form of another version (the record's day was changed) takes over its answers. */
function useEntryState({ form, initialData, at, subject, current }: EntryFormProps) {
  const atNow = useRef(at);
  atNow.current = at;
  const drafts = useRef<FormDraft | null>(null);
  if (drafts.current === null || drafts.current.form.version !== form.version) {
    drafts.current = new FormDraft(form, drafts.current?.view.data ?? initialData, () => ({
      at: atNow.current,
      today: readVietnamDay(),
      subject: subject.facts,
      ...(current === undefined ? {} : { current }),
      // Codes and units are taken from lists of the server, which looks at them once more.
      knowsCode: () => true,
      knowsUnit: () => true,
    }));
  }
  const draft = drafts.current;
  const checks = useMemo(() => new DraftChecks(draft, whenPointerIsUp), [draft]);
  useEffect(() => checks.start(), [checks]);
  useEffect(() => draft.refresh(), [draft, at]);
  const day = at.slice(0, 10);
  return useMemo(() => ({ draft, checks, day }), [draft, checks, day]);
}

/** Fields of a state form whose answer differs from what is kept; a cleared one is sent as null. */
function listChanges(current: RecordData, data: RecordData): RecordData {
  const changes = Object.entries(data).filter(([id, value]) => JSON.stringify(current[id] ?? null) !== JSON.stringify(value));
  const cleared = Object.keys(current).filter((id) => current[id] !== null && data[id] === undefined);
  return { ...Object.fromEntries(changes), ...Object.fromEntries(cleared.map((id) => [id, null])) };
}

function focusFirst(box: HTMLElement | null, keys: readonly string[]): void {
  requestAnimationFrame(() => {
    const element = box?.querySelector<HTMLElement>(keys.map((key) => `#${CSS.escape(elementId(key))}`).join(','));
    const target = element?.matches('input, textarea, select') === true ? element : element?.querySelector<HTMLElement>('input, textarea, select, button');
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  });
}
