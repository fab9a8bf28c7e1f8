import type { DueListAnswer } from '@tuyen/contract';
import { Refusal } from '@tuyen/records';
import { clinicalContent, listDue } from '@tuyen/reporting';
import { findUnits } from '@tuyen/store';
import { checkDay } from '../check-day.ts';
import { type Command, optionNumber, optionText } from '../command.ts';
import { withStore } from '../open-from-options.ts';
import { formatOption, say, writeCsv, writeJson } from '../output.ts';
import { plainWords } from '../plain-words.ts';
import { vietnamToday } from '../today.ts';

const columns = ['village', 'person', 'name', 'sex', 'birth_date', 'head', 'phone', 'state', 'vaccine', 'number', 'title', 'earliest', 'recommended', 'past_due', 'last_dose', 'last_date'];

/** A line for each dose that is due, as a table of it is sorted and called from. */
function rowsOf({ due }: DueListAnswer): Record<string, unknown>[] {
  return due.flatMap((line) =>
    line.items.map((item) => ({
      village: line.village, person: line.id, name: line.name, sex: line.sex, birth_date: line.birthDate, head: line.headOfHousehold, phone: line.phone,
      state: item.state, vaccine: item.code, number: item.number, title: item.title.vi, earliest: item.earliest, recommended: item.recommended, past_due: item.pastDue,
      last_dose: line.last?.title.vi, last_date: line.last?.date,
    })),
  );
}

/** Who is to be called for a programme. */
export const dueList: Command = {
  name: 'due list',
  usage: '--unit CODE --programme P [--at DATE] [--ahead DAYS] [--format csv|json]',
  about: { vi: 'Danh sách đến hạn của một chương trình, theo thôn', en: 'Who is due in a programme, by village' },
  example: 'npx tuyen due list --unit 03390 --programme immunisation --format csv',
  options: { unit: { type: 'string' }, programme: { type: 'string' }, at: { type: 'string' }, ahead: { type: 'string' } },
  words: 0,
  run: (input) => {
    const code = optionText(input, 'unit', true);
    const programme = optionText(input, 'programme', true);
    const at = checkDay(optionText(input, 'at') ?? vietnamToday(), '--at');
    const ahead = optionNumber(input, 'ahead', 30, { min: 0, max: 366 });
    const format = formatOption(input);
    return withStore(input, async (store) => {
      const [unit] = await findUnits(store.database, { at, code });
      if (!unit) throw new Refusal('unit.unknown-code', { code, date: at });
      const answer = await listDue(store, clinicalContent(store.contentFolder), { programme, unitKey: unit.key, at, ahead });
      if (answer.schedule.unverified) say(`${answer.schedule.instrument}: chưa đối chiếu văn bản gốc / not checked against the original text`);
      if (format === 'json') writeJson(plainWords(answer));
      else writeCsv(columns, rowsOf(answer));
      return 0;
    });
  },
};
