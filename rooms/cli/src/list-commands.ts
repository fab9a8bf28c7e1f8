import type { Command } from './command.ts';
import { formList, formQuestionnaire } from './commands/form-commands.ts';
import { importFilesCommand } from './commands/import-files.ts';
import { indicatorExplain, indicatorList } from './commands/indicator-commands.ts';
import { planList, planShow } from './commands/plan-commands.ts';
import { registersRebuild } from './commands/registers-rebuild.ts';
import { reportList, reportRun } from './commands/report-commands.ts';
import { serve } from './commands/serve.ts';
import { simulate } from './commands/simulate.ts';
import { termsSearch } from './commands/terms-search.ts';
import { unitsAt } from './commands/units-at.ts';
import { unitsMap } from './commands/units-map.ts';
import { verify } from './commands/verify.ts';

/** Every command, in the order help shows them. */
export function listCommands(): Command[] {
  return [serve, importFilesCommand, unitsAt, unitsMap, planList, planShow, reportList, reportRun, indicatorList, indicatorExplain, formList, formQuestionnaire, termsSearch, registersRebuild, verify, simulate];
}
