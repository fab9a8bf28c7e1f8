import type { ReportLife, ReportStep } from '@tuyen/contract';
import { openReporting, takeReportStep } from '@tuyen/reporting';
import { type Command, optionText, wordAt } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';
import { vietnamToday } from '../../today.ts';

/** A report's way without the papers, which `report show` writes. */
const brief = (life: ReportLife): unknown => plainWords({ ...life, submitted: life.submitted !== null, issues: life.issues.map(({ paper, ...issue }) => ({ ...issue, cut: paper.cut })) });

/** The command of one step. At the command line it is the keeper of the machine who takes it. */
export function reportStep(step: ReportStep, usage: string, about: Command['about'], example: string): Command {
  const word = { type: 'string' } as const;
  return {
    name: `report ${step}`,
    usage: `ID --unit CODE --period P${usage}`,
    about,
    example: `npx tuyen report ${step} ${example}`,
    options: { unit: word, period: word, reason: word, number: word, place: word, signer: word, 'signer-title': word },
    words: 1,
    run: (input) => {
      const key = { report: wordAt(input, 0, 'ID'), unit: optionText(input, 'unit', true), period: optionText(input, 'period', true) };
      const texts = { reason: optionText(input, 'reason'), number: optionText(input, 'number'), place: optionText(input, 'place'), signer: optionText(input, 'signer'), signerTitle: optionText(input, 'signer-title') };
      const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
      return withStore(input, async (store) => {
        const reporting = openReporting(store, vietnamToday);
        writeJson(brief(await takeReportStep(store, reporting, key, { step, ...given }, { by: 'command', rights: null }, new Date())));
        return 0;
      });
    },
  };
}
