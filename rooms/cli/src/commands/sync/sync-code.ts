import { Refusal } from '@tuyen/records';
import { syncTables } from '@tuyen/store';
import { makeEnrolmentCode, openIdentity } from '@tuyen/sync';
import { type Command, UsageError, optionText } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { say, writeJson } from '../../output.ts';

const DAYS = 7;
const ROLES = ['station', 'centre', 'province'] as const;

/** Gives out a one-time code for a site below. */
export const syncCode: Command = {
  name: 'sync code',
  usage: '--unit UNIT [--unit UNIT …] [--role station|centre] [--name NAME]',
  about: { vi: 'Cấp mã ghi danh dùng một lần cho một điểm tuyến dưới', en: 'Give out a one-time code for a site below' },
  example: 'npx tuyen sync code --unit station-12T90 --name "Trạm y tế Bình Lư"',
  options: { unit: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' } },
  words: 0,
  run: async (input) => {
    const units = optionText(input, 'unit', true).split(',').map((unit) => unit.trim());
    const role = ROLES.find((known) => known === (optionText(input, 'role') ?? 'station'));
    if (!role) throw new UsageError('--role nhận station, centre hoặc province.', '--role takes station, centre or province.');
    return withStore(input, async (store) => {
      for (const unit of units) if (store.site.unitKey(unit) === undefined) throw new Refusal('sync.unit-unknown', { unit });
      const identity = await openIdentity(store);
      const code = makeEnrolmentCode(identity.id);
      await syncTables.invitePeer(store.database, { name: optionText(input, 'name') ?? units[0]!, role, units, codeDigest: code.digest, days: DAYS });
      writeJson({ code: code.text, role, units, days: DAYS });
      say(`Mã ghi danh (dùng một lần, trong ${DAYS} ngày): ${code.text}\nỞ máy tuyến dưới: npx tuyen sync enrol ${code.text} --parent https://ĐỊA-CHỈ:8443`);
      return 0;
    });
  },
};
