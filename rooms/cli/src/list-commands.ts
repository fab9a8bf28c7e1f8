import type { Command } from './command.ts';

/**
 * Every command by name, in the order help shows them. Each is loaded when it is called:
 * `tuyen units map` starts in a third of the time it would take with the web server behind it.
 */
export const commandLoaders: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  import: async () => (await import('./commands/import-files.ts')).importFilesCommand,
  'parked list': async () => (await import('./commands/parked-commands.ts')).parkedList,
  'parked retry': async () => (await import('./commands/parked-commands.ts')).parkedRetry,
  'units at': async () => (await import('./commands/units/units-at.ts')).unitsAt,
  'units map': async () => (await import('./commands/units/units-map.ts')).unitsMap,
  'units apply': async () => (await import('./commands/units/units-apply.ts')).unitsApply,
  'units changes': async () => (await import('./commands/units/units-apply.ts')).unitsChanges,
  'plan list': async () => (await import('./commands/plan-commands.ts')).planList,
  'plan show': async () => (await import('./commands/plan-commands.ts')).planShow,
  'report list': async () => (await import('./commands/report-commands.ts')).reportList,
  'report run': async () => (await import('./commands/report-commands.ts')).reportRun,
  'indicator list': async () => (await import('./commands/indicator-commands.ts')).indicatorList,
  'indicator explain': async () => (await import('./commands/indicator-commands.ts')).indicatorExplain,
  'form list': async () => (await import('./commands/form-commands.ts')).formList,
  'form questionnaire': async () => (await import('./commands/form-commands.ts')).formQuestionnaire,
  'terms search': async () => (await import('./commands/terms-search.ts')).termsSearch,
  forecast: async () => (await import('./commands/clinical/forecast.ts')).forecast,
  'registers rebuild': async () => (await import('./commands/registers-rebuild.ts')).registersRebuild,
  'account save': async () => (await import('./commands/account-commands.ts')).accountSave,
  'account list': async () => (await import('./commands/account-commands.ts')).accountList,
  growth: async () => (await import('./commands/clinical/growth.ts')).growth,
  'growth curves': async () => (await import('./commands/clinical/growth-curves.ts')).growthCurves,
  'cvd-risk': async () => (await import('./commands/clinical/cvd-risk.ts')).cvdRisk,
  'drug-check': async () => (await import('./commands/clinical/drug-check.ts')).drugCheck,
  'person-match': async () => (await import('./commands/person-match.ts')).personMatch,
  gestation: async () => (await import('./commands/clinical/gestation.ts')).gestation,
  detect: async () => (await import('./commands/surveillance/detect.ts')).detect,
  verify: async () => (await import('./commands/verify.ts')).verify,
  simulate: async () => (await import('./commands/simulate/simulate.ts')).simulate,
};
