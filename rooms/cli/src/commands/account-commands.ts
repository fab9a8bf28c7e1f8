import { text } from 'node:stream/consumers';
import { Refusal } from '@tuyen/records';
import { hashPassword, makePassword } from '@tuyen/server';
import { accounts as accountBook, findUnits, saveAccount } from '@tuyen/store';
import { type Command, UsageError, optionText, wordAt } from '../command.ts';
import { withStore } from '../open-from-options.ts';
import { formatOption, say, writeCsv, writeJson } from '../output.ts';
import { vietnamToday } from '../today.ts';

const SHORTEST = 10;

/** Makes a sign-in, or gives one a new password: the first thing a site without demo people needs. */
export const accountSave: Command = {
  name: 'account save',
  usage: 'NAME --role ROLE --unit CODE [--full-name TEXT] [--password-stdin]',
  about: { vi: 'Tạo tài khoản hoặc đặt lại mật khẩu', en: 'Make a sign-in or give it a new password' },
  example: 'npx tuyen account save lan.nguyen --role nurse --unit 12T90 --full-name "Nguyễn Thị Lan"',
  options: { role: { type: 'string' }, unit: { type: 'string' }, 'full-name': { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  run: async (input) => {
    const account = wordAt(input, 0, 'NAME').toLowerCase();
    if (!/^[a-z0-9][a-z0-9._-]{1,59}$/.test(account)) throw new UsageError('NAME: a-z 0-9 . _ -');
    const role = optionText(input, 'role', true);
    const code = optionText(input, 'unit', true);
    const given = input.options['password-stdin'] === true ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined;
    if (given !== undefined && given.length < SHORTEST) throw new Refusal('password.too-short', { minimum: SHORTEST });
    return withStore(input, async (store) => {
      const roles = store.content.access.roles.map((each) => each.role);
      if (!roles.includes(role)) throw new UsageError(`--role: ${roles.join(' | ')}`);
      const [unit] = await findUnits(store.database, { at: vietnamToday(), code });
      if (!unit) throw new Refusal('unit.unknown-code', { code });
      const password = given ?? makePassword();
      await saveAccount(store.database, { id: account, name: optionText(input, 'full-name') ?? account, role, unitKey: unit.key, passwordHash: await hashPassword(password) });
      if (given === undefined) say('Mật khẩu chỉ hiện một lần này. / The password is shown this once.');
      writeJson({ account, role, unit: { id: unit.id, code: unit.code, name: unit.name }, ...(given === undefined ? { password } : {}) });
      return 0;
    });
  },
};

/** Who may sign in. */
export const accountList: Command = {
  name: 'account list',
  usage: '[--format json|csv]',
  about: { vi: 'Các tài khoản của điểm', en: 'The sign-ins of the site' },
  example: 'npx tuyen account list',
  run: (input) =>
    withStore(input, async (store) => {
      const accounts = (await accountBook.listKeptAccounts(store.database, null)).map(({ id, name, role, unit_id, closed, second_factor, sessions }) => ({ account: id, name, role, unit: unit_id, locked: closed, secondFactor: second_factor, sessions }));
      if (formatOption(input) === 'json') writeJson(accounts);
      else writeCsv(['account', 'name', 'role', 'unit', 'locked', 'secondFactor', 'sessions'], accounts);
      return 0;
    }),
};
