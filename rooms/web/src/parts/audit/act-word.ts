import type { TFunction } from 'i18next';

/** What an entry of the log of access says was done; an act the app does not know yet is shown as the server calls it. */
export function actWord(act: string, t: TFunction): string {
  const words: Readonly<Record<string, string>> = {
    'person.open': t('audit.act.personOpen'),
    'record.open': t('audit.act.recordOpen'),
    'list.open': t('audit.act.listOpen'),
    'audit.open': t('audit.act.auditOpen'),
    search: t('audit.act.search'),
    'break-glass': t('audit.act.breakGlass'),
    'session.open': t('audit.act.sessionOpen'),
    'session.fail': t('audit.act.sessionFail'),
    'account.save': t('audit.act.accountSave'),
    'account.password': t('audit.act.accountPassword'),
    'account.close': t('audit.act.accountClose'),
    'account.reopen': t('audit.act.accountReopen'),
    'account.end-sessions': t('audit.act.accountEndSessions'),
    'account.second-factor': t('audit.act.accountSecondFactor'),
    'account.drop-second-factor': t('audit.act.accountDropSecondFactor'),
  };
  return words[act] ?? act;
}
