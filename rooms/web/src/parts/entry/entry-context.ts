import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DataValue } from '@tuyen/records';
import type { DraftChecks, FieldFinding } from '../draft/draft-checks.ts';
import type { FormDraft } from '../draft/form-draft.ts';

/** What every field of a form being filled in needs. */
export interface Entry {
  draft: FormDraft;
  checks: DraftChecks;
  /** Day of the record, `YYYY-MM-DD`: codes and units are looked up as they stood then. */
  day: string;
}

export const EntryContext = createContext<Entry | null>(null);

export function useEntry(): Entry {
  const entry = useContext(EntryContext);
  if (entry === null) throw new Error('a form field was drawn outside a form');
  return entry;
}

export function useAnswer(key: string): DataValue {
  const { draft } = useEntry();
  return useSyncExternalStore(draft.subscribe, () => draft.read(key));
}

export function useLines(list: string): readonly number[] {
  const { draft } = useEntry();
  return useSyncExternalStore(draft.subscribe, () => draft.lines(list));
}

export function useIsHidden(key: string): boolean {
  const { draft } = useEntry();
  return useSyncExternalStore(draft.subscribe, () => draft.view.hidden.has(key));
}

export function useComputed(key: string): DataValue {
  const { draft } = useEntry();
  return useSyncExternalStore(draft.subscribe, () => draft.view.computed.get(key) ?? null);
}

export function useFindings(key: string): readonly FieldFinding[] {
  const { checks } = useEntry();
  return useSyncExternalStore(checks.subscribe, () => checks.read(key));
}
