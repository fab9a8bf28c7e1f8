import { Refusal } from '@tuyen/records';
import { type Database, accounts } from '@tuyen/store';
import { type Command, wordAt } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { writeJson } from '../../output.ts';
import { noteByMachine } from './note-by-machine.ts';

function accountAct(act: string, about: Command['about'], run: (database: Database, account: string) => Promise<unknown>): Command {
  return {
    name: `account ${act}`,
    usage: 'NAME',
    about,
    example: `npx tuyen account ${act} lan.nguyen`,
    words: 1,
    run: (input) => {
      const account = wordAt(input, 0, 'NAME').toLowerCase();
      return withStore(input, async (store) => {
        if (!(await accounts.findAccount(store.database, account))) throw new Refusal('account.unknown', { account });
        await run(store.database, account);
        await noteByMachine(store, `account.${act}`, { account });
        writeJson({ account, act });
        return 0;
      });
    },
  };
}

export const accountLock = accountAct('lock', { vi: 'Ngừng một tài khoản và đăng xuất nó khỏi mọi máy', en: 'Put a sign-in out of use and sign it out everywhere' }, (database, account) => accounts.closeAccount(database, account, true));
export const accountUnlock = accountAct('unlock', { vi: 'Cho một tài khoản dùng lại', en: 'Let a sign-in be used again' }, (database, account) => accounts.closeAccount(database, account, false));
export const accountEndSessions = accountAct('end-sessions', { vi: 'Đăng xuất một tài khoản khỏi mọi máy', en: 'Sign an account out everywhere' }, (database, account) => accounts.endSessionsOf(database, account));
export const accountDropSecondFactor = accountAct('drop-second-factor', { vi: 'Bỏ xác thực hai lớp của người mất điện thoại', en: 'Take the second factor off for somebody who lost the telephone' }, (database, account) => accounts.dropSecondFactor(database, account));
