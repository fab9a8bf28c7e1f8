import type { ReactNode } from 'react';
import type { RecordData } from '@tuyen/records';
import { useMay } from '../../api/session.ts';
import { LinkButton } from '../frame/link-button.tsx';

interface EntryLinkProps {
  personId: string;
  /** Which form is written. */
  formId: string;
  size?: 'xs' | 'sm';
  /** The one thing most people came to this page for. */
  isMain?: boolean;
  /** Answers the form starts with; they travel in the window's memory, never in the address. */
  answers?: RecordData;
  /** Spoken instead of the words, where a list has many of these; must begin with them. */
  spoken?: string;
  children: ReactNode;
}

/** The way to writing a form about a person; left out for those whose role only reads. */
export function EntryLink({ personId, formId, size = 'sm', isMain = false, answers, spoken, children }: EntryLinkProps) {
  const may = useMay();
  if (!may.record) return null;
  return (
    <LinkButton to="/nguoi/$personId/ghi/$formId" params={{ personId, formId }} size={size} variant={isMain ? 'filled' : 'default'} {...(answers === undefined ? {} : { state: { answers } })} {...(spoken === undefined ? {} : { 'aria-label': spoken })}>
      {children}
    </LinkButton>
  );
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    answers?: RecordData;
  }
}
