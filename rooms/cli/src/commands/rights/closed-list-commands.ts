import { Refusal } from '@tuyen/records';
import { type Store, accounts } from '@tuyen/store';
import { checkDay } from '../../check-day.ts';
import { type Command, type CommandInput, UsageError, optionText, wordAt } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../../output.ts';
import { vietnamToday } from '../../today.ts';
import { noteByMachine } from './note-by-machine.ts';

function compartmentOf(store: Store, input: CommandInput): string {
  const compartment = optionText(input, 'compartment', true);
  const known = store.content.access.compartments.map((each) => each.compartment);
  if (!known.includes(compartment)) throw new UsageError(`--compartment: ${known.join(' | ')}`);
  return compartment;
}

/** Puts an account on the closed list of a compartment. */
export const accountAdmit: Command = {
  name: 'account admit',
  usage: 'NAME --compartment COMPARTMENT --decision TEXT [--from DAY] [--to DAY]',
  about: { vi: 'Đưa tài khoản vào danh sách được xem một ngăn kín (HIV, methadone…)', en: 'Put a sign-in on the closed list of a compartment (HIV, methadone …)' },
  example: 'npx tuyen account admit lan.nguyen --compartment hiv --decision "QĐ 12/QĐ-TTYT ngày 05/01/2026"',
  options: { compartment: { type: 'string' }, decision: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  words: 1,
  run: async (input) => {
    const account = wordAt(input, 0, 'NAME').toLowerCase();
    const decision = optionText(input, 'decision', true);
    const from = checkDay(optionText(input, 'from') ?? vietnamToday(), '--from');
    const end = optionText(input, 'to');
    const to = end === undefined ? null : checkDay(end, '--to');
    return withStore(input, async (store) => {
      const compartment = compartmentOf(store, input);
      if (!(await accounts.findAccount(store.database, account))) throw new Refusal('account.unknown', { account });
      await accounts.admitToCompartment(store.database, { compartment, account, from, to, decision, by: 'site' });
      await noteByMachine(store, 'compartment.admit', { account, compartment, decision, from });
      writeJson({ account, compartment, from, to, decision });
      return 0;
    });
  },
};

/** Takes an account off a closed list. */
export const accountDismiss: Command = {
  name: 'account dismiss',
  usage: 'NAME --compartment COMPARTMENT [--to DAY]',
  about: { vi: 'Đưa tài khoản ra khỏi danh sách của một ngăn kín', en: 'Take a sign-in off the closed list of a compartment' },
  example: 'npx tuyen account dismiss lan.nguyen --compartment hiv --to 2026-06-30',
  options: { compartment: { type: 'string' }, to: { type: 'string' } },
  words: 1,
  run: async (input) => {
    const account = wordAt(input, 0, 'NAME').toLowerCase();
    const to = checkDay(optionText(input, 'to') ?? vietnamToday(), '--to');
    return withStore(input, async (store) => {
      const compartment = compartmentOf(store, input);
      const ended = await accounts.dismissFromCompartment(store.database, compartment, account, to);
      if (ended > 0) await noteByMachine(store, 'compartment.dismiss', { account, compartment, to });
      writeJson({ account, compartment, to, ended });
      return ended > 0 ? 0 : 1;
    });
  },
};

/** Who is on the closed lists. */
export const accountClosedLists: Command = {
  name: 'account closed-lists',
  usage: '[--format json|csv]',
  about: { vi: 'Ai có tên trong danh sách các ngăn kín', en: 'Who is on the closed lists' },
  example: 'npx tuyen account closed-lists --format csv',
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const rows = await accounts.listClosedLists(store.database);
      if (formatOption(input) === 'json') writeJson(rows);
      else writeCsv(['compartment', 'account', 'from', 'to', 'decision'], rows.map((row) => ({ ...row })));
      return 0;
    }),
};
