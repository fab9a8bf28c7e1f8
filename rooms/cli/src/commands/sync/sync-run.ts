import { describeProblem } from '@tuyen/records';
import { syncTables } from '@tuyen/store';
import { SESSION_START, syncOnce } from '@tuyen/sync';
import type { Command } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { say, writeJson } from '../../output.ts';
import { sayRefusal } from './say-refusal.ts';

/** One session with the site above, now. */
export const syncRun: Command = {
  name: 'sync run',
  usage: '[--compare]',
  about: { vi: 'Đồng bộ một phiên với tuyến trên', en: 'One session with the site above, now' },
  example: 'npx tuyen sync run --compare',
  options: { compare: { type: 'boolean' } },
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const report = await syncOnce(store, SESSION_START, input.options['compare'] === true ? 'now' : 'when-due');
      const unsent = await syncTables.countUnsent(store.database);
      writeJson({ parent: report.parent, events: report.events, unsent, ...(report.refusal ? { refusal: report.refusal.code } : {}) });
      if (report.refusal) sayRefusal(report.refusal.code);
      else if (!report.events.includes('found-level')) say(describeProblem('sync.session-broken').vi);
      return report.events.includes('found-level') ? 0 : 1;
    }),
};
