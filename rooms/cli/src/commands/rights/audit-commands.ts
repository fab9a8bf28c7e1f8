import { describeProblem, isUuid } from '@tuyen/records';
import { listAudit, verifyAudit } from '@tuyen/store';
import { checkDay } from '../../check-day.ts';
import { type Command, UsageError, optionNumber, optionText } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, say, writeCsv, writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';

const COLUMNS = ['seq', 'at', 'account', 'unit', 'act', 'subject', 'record', 'facts'];

/** Who opened and did what, newest first. */
export const auditList: Command = {
  name: 'audit list',
  usage: '[--account NAME] [--subject ID] [--from DAY] [--to DAY] [--limit N] [--format json|csv]',
  about: { vi: 'Nhật ký truy cập: ai đã mở, đã làm gì', en: 'The log of access: who opened and did what' },
  example: 'npx tuyen audit list --account lan.nguyen --from 2026-01-01 --format csv',
  options: { account: { type: 'string' }, subject: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, limit: { type: 'string' } },
  words: 0,
  run: async (input) => {
    const [account, subjectId, from, to] = ['account', 'subject', 'from', 'to'].map((name) => optionText(input, name));
    if (subjectId !== undefined && !isUuid(subjectId)) throw new UsageError('--subject phải là mã của một người.', '--subject must be the id of a person.');
    const filter = {
      ...(account === undefined ? {} : { account }),
      ...(subjectId === undefined ? {} : { subjectId }),
      ...(from === undefined ? {} : { from: checkDay(from, '--from') }),
      ...(to === undefined ? {} : { to: checkDay(to, '--to') }),
      limit: optionNumber(input, 'limit', 100, { min: 1, max: 100_000 }),
    };
    return withStore(input, async (store) => {
      const entries = (await listAudit(store.database, filter)).map(({ account_id, subject_id, record_id, ...entry }) => ({ ...entry, account: account_id, subject: subject_id, record: record_id }));
      if (formatOption(input) === 'json') writeJson(entries);
      else writeCsv(COLUMNS, entries.map((entry) => ({ ...entry, facts: JSON.stringify(entry.facts) })));
      return 0;
    });
  },
};

/** The chain of the log of access, from its first entry. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: '[--format json|csv]',
  about: { vi: 'Kiểm tra nhật ký truy cập có còn nguyên không', en: 'Check that the log of access is whole' },
  example: 'npx tuyen audit verify',
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const { entries, findings } = await verifyAudit(store.database);
      const told = findings.map((finding) => ({ ...finding, message: describeProblem(finding.code, finding.facts) }));
      if (formatOption(input) === 'json') writeJson(plainWords({ entries, findings: told }));
      else writeCsv(['code', 'severity', 'field', 'message'], told.map((finding) => ({ ...finding, message: finding.message.vi })));
      if (told.length === 0) say(`${entries} dòng nhật ký: nguyên vẹn. / ${entries} entries: whole.`);
      return told.length > 0 ? 1 : 0;
    }),
};
