import { Refusal } from '@tuyen/records';
import { appendRecords, syncTables } from '@tuyen/store';
import { readConflict, settleConflict } from '@tuyen/sync';
import { type Command, optionText, wordAt } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, say, writeCsv, writeJson } from '../../output.ts';

/** Records that two sites corrected differently. */
export const conflictsList: Command = {
  name: 'conflicts list',
  usage: '[--format json|csv]',
  about: { vi: 'Những bản ghi hai nơi sửa khác nhau, chờ quyết định', en: 'Records that two sites corrected differently, waiting for a decision' },
  example: 'npx tuyen conflicts list',
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const rows = await syncTables.listConflicts(store.database);
      if (formatOption(input) === 'csv') {
        writeCsv(['root', 'subject', 'form', 'due', 'versions'], rows.map((row) => ({ root: row.root_id, subject: row.subject_id, form: row.form, due: row.due, versions: row.heads.length })));
        return rows.length > 0 ? 1 : 0;
      }
      const cards = [];
      for (const row of rows) {
        const card = await readConflict(store.site, row);
        if (!card) continue;
        const { heads: _heads, ...shown } = card;
        cards.push(shown);
      }
      writeJson(cards);
      return cards.length > 0 ? 1 : 0;
    }),
};

/** Decides which version is right. */
export const conflictsSettle: Command = {
  name: 'conflicts settle',
  usage: 'ROOT --choose RECORD --reason TEXT',
  about: { vi: 'Quyết định bản nào đúng', en: 'Decide which version is right' },
  example: 'npx tuyen conflicts settle 019b76c0-1111-7000-8000-000000000002 --choose 019b76c0-1111-7000-8000-000000000003 --reason "Đã hỏi lại bác sĩ"',
  options: { choose: { type: 'string' }, reason: { type: 'string' } },
  words: 1,
  run: async (input) => {
    const root = wordAt(input, 0, 'ROOT');
    const choice = optionText(input, 'choose', true);
    const reason = optionText(input, 'reason', true);
    return withStore(input, async (store) => {
      const row = (await syncTables.listConflicts(store.database, 10_000)).find((one) => one.root_id === root);
      if (!row) throw new Refusal('conflict.unknown');
      await settleConflict(store, { site: store.site, append: (drafts) => appendRecords(store.site, drafts) }, { subjectId: row.subject_id, rootId: root, choice, reason, by: 'user:cli', now: new Date() });
      say('Đã quyết định. / Settled.');
      return 0;
    });
  },
};
