import { rebuildRegisters } from '@tuyen/store';
import type { Command } from '../command.ts';
import { withStore } from '../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../output.ts';

/** Fills the registers again from the log. */
export const registersRebuild: Command = {
  name: 'registers rebuild',
  usage: '[--format json|csv]',
  about: { vi: 'Dựng lại các sổ từ nhật ký bản ghi', en: 'Rebuild the registers from the log' },
  example: 'npx tuyen registers rebuild',
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const registers = await rebuildRegisters(store.site);
      if (formatOption(input) === 'json') writeJson({ registers });
      else writeCsv(['register', 'rows'], Object.entries(registers).map(([register, rows]) => ({ register, rows })));
      return 0;
    }),
};
