import { enrolSite, readAddress } from '@tuyen/sync';
import { type Command, optionText, wordAt } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { say, writeJson } from '../../output.ts';

/** Enrols this site with the one above. */
export const syncEnrol: Command = {
  name: 'sync enrol',
  usage: 'CODE --parent URL',
  about: { vi: 'Ghi danh điểm này với tuyến trên bằng mã dùng một lần', en: 'Enrol this site with the one above by a one-time code' },
  example: 'npx tuyen sync enrol 0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ --parent https://ttyt.example:8443',
  options: { parent: { type: 'string' } },
  words: 1,
  run: async (input) => {
    const code = wordAt(input, 0, 'CODE');
    const address = readAddress(optionText(input, 'parent', true));
    return withStore(input, async (store) => {
      const enrolled = await enrolSite(store, code, address);
      writeJson(enrolled);
      say(`Đã ghi danh với ${enrolled.parent}. / Enrolled with ${enrolled.parent}.`);
      return 0;
    });
  },
};
