import { countParked, syncTables } from '@tuyen/store';
import { openIdentity } from '@tuyen/sync';
import type { Command } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../../output.ts';

/** Where this site stands with the others. */
export const syncStatus: Command = {
  name: 'sync status',
  usage: '[--format json|csv]',
  about: { vi: 'Tình trạng đồng bộ: tuyến trên, tuyến dưới, bản ghi chưa gửi, bất đồng', en: 'Sync: the site above, those below, what waits, what disagrees' },
  example: 'npx tuyen sync status',
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const { database } = store;
      const peers = (await syncTables.listPeers(database)).map(({ id, name, direction, role, state, address, units, seen_at, compared_at, different }) => ({ id: id.slice(0, 16), name, direction, role, state, address, units: units.join(' '), seenAt: seen_at?.toISOString() ?? null, comparedAt: compared_at?.toISOString() ?? null, different }));
      if (formatOption(input) === 'csv') {
        writeCsv(['id', 'name', 'direction', 'role', 'state', 'address', 'units', 'seenAt', 'comparedAt', 'different'], peers);
        return 0;
      }
      const parkedAbove = await syncTables.listParkedRecords(database, 'above', null);
      const parkedHere = await syncTables.listParkedRecords(database, 'here', null);
      writeJson({ site: store.site.id, key: (await openIdentity(store)).id, unsent: await syncTables.countUnsent(database), conflicts: await syncTables.countConflicts(database), imports: await countParked(database), parkedAbove, parkedHere, peers });
      return peers.some((peer) => (peer.different ?? 0) > 0) ? 1 : 0;
    }),
};
