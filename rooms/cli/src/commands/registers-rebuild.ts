import { rebuildRegisters } from '@tuyen/store';
import type { Command } from '../command.ts';
import { siteOptions, withStore } from '../open-from-options.ts';
import { writeJson } from '../output.ts';

/** Fills the registers again from the log. */
export const registersRebuild: Command = {
  name: 'registers rebuild',
  usage: '',
  about: { vi: 'Dựng lại các sổ từ nhật ký bản ghi', en: 'Rebuild the registers from the log' },
  example: 'npx tuyen registers rebuild',
  options: { ...siteOptions, format: { type: 'string' } },
  run: (input) =>
    withStore(input, async (store) => {
      writeJson({ registers: await rebuildRegisters(store.site) });
      return 0;
    }),
};
