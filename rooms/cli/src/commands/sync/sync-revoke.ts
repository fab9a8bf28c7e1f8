import { Refusal } from '@tuyen/records';
import { syncTables } from '@tuyen/store';
import { type Command, wordAt } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { say } from '../../output.ts';

/** Puts a site below out, or lets it in again. */
export const syncRevoke: Command = {
  name: 'sync revoke',
  usage: 'ID [--undo]',
  about: { vi: 'Thu hồi quyền đồng bộ của một máy tuyến dưới (mất, cho đi), hoặc cấp lại', en: 'Put a machine below out (stolen, given away), or let it in again' },
  example: 'npx tuyen sync revoke 3f9a0c12d4e5b677',
  options: { undo: { type: 'boolean' } },
  words: 1,
  run: (input) =>
    withStore(input, async (store) => {
      const beginning = wordAt(input, 0, 'ID');
      const found = (await syncTables.listPeers(store.database)).filter((peer) => peer.direction === 'child' && peer.id.startsWith(beginning));
      if (found.length !== 1) throw new Refusal('sync.peer-unknown', { peer: beginning });
      await syncTables.setPeerState(store.database, found[0]!.id, input.options['undo'] === true ? 'enrolled' : 'revoked');
      say(`${found[0]!.name}: ${input.options['undo'] === true ? 'đã cấp lại / let in' : 'đã thu hồi / put out'}`);
      return 0;
    }),
};
