import { describeParked, retryParked } from '@tuyen/intake';
import { Refusal, isUuid } from '@tuyen/records';
import { findImportRun, listParked } from '@tuyen/store';
import { type Command, type CommandInput, UsageError, optionNumber, optionText } from '../command.ts';
import { withStore } from '../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../output.ts';

function importOption(input: CommandInput): { importId?: string } {
  const id = optionText(input, 'import');
  if (id !== undefined && !isUuid(id)) throw new UsageError('--import: ID');
  return id === undefined ? {} : { importId: id };
}

/** What could not go in and waits. */
export const parkedList: Command = {
  name: 'parked list',
  usage: '[--import ID] [--limit N] [--format json|csv]',
  about: { vi: 'Những mục nhập vào chưa được, đang chờ xử lý', en: 'Entries that could not go in and wait' },
  example: 'npx tuyen parked list --format csv',
  options: { import: { type: 'string' }, limit: { type: 'string' } },
  run: (input) => {
    const filter = importOption(input);
    const format = formatOption(input);
    const limit = optionNumber(input, 'limit', 200, { min: 1, max: 10_000 });
    return withStore(input, async (store) => {
      const items = (await listParked(store.database, { ...filter, state: 'waiting', limit })).map(describeParked);
      if (format === 'csv') writeCsv(['id', 'file', 'entry', 'code', 'field', 'severity', 'message'], items.map((item) => ({ ...item, message: item.message.vi })));
      else writeJson(items);
      return 0;
    });
  },
};

/** Tries what waits again. */
export const parkedRetry: Command = {
  name: 'parked retry',
  usage: '[--import ID]',
  about: { vi: 'Thử nhập lại những mục đang chờ xử lý', en: 'Try the waiting entries again' },
  example: 'npx tuyen parked retry',
  options: { import: { type: 'string' } },
  run: (input) => {
    const filter = importOption(input);
    return withStore(input, async (store) => {
      if (filter.importId !== undefined && !(await findImportRun(store.database, filter.importId))) throw new Refusal('import.unknown');
      const result = await retryParked(store, filter, { by: 'import:cli', now: () => new Date() });
      writeJson(result);
      return result.waiting + result.notRetriable > 0 ? 1 : 0;
    });
  },
};
