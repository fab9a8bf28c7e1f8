import { daysBetween } from '@tuyen/records';
import { checkDay } from '../../check-day.ts';
import { type CommandInput, UsageError, optionNumber, optionText } from '../../command.ts';
import { vietnamToday } from '../../today.ts';

/** What may be written of a simulated province. */
const WAYS = ['records', 'claims', 'none'] as const;
export type Way = (typeof WAYS)[number];

export interface ProvinceOptions {
  code: string;
  people: number;
  from: string;
  to: string;
  seed: number;
  write: Way;
  out: string | undefined;
  truth: string | undefined;
}

/** The oldest forms begin here. */
const FIRST_DAY = '2016-01-01';
const MOST_DAYS = 7305;

function wayOf(input: CommandInput): Way {
  const given = optionText(input, 'write') ?? 'records';
  const way = WAYS.find((one) => one === given);
  if (!way) throw new UsageError(`--write nhận ${WAYS.join(', ')}.`, `--write takes ${WAYS.join(', ')}.`);
  if (way === 'claims' && optionText(input, 'out') === undefined) throw new UsageError('--write claims cần --out, thư mục để ghi tệp.', '--write claims needs --out, the folder for the files.');
  return way;
}

/** @throws UsageError for what no province could be made of: a day in the future, no people, a span of more than twenty years */
export function readProvinceOptions(input: CommandInput, today = vietnamToday()): ProvinceOptions {
  const code = optionText(input, 'province', true);
  if (!/^\d\d$/.test(code)) throw new UsageError('--province là mã tỉnh hai chữ số, ví dụ 22.', '--province is the two digits of a province, such as 22.');
  const from = checkDay(optionText(input, 'from', true), '--from');
  const to = checkDay(optionText(input, 'to', true), '--to');
  if (to < from) throw new UsageError('--to phải là ngày không trước --from.', '--to must not be before --from.');
  if (from < FIRST_DAY) throw new UsageError(`--from không trước ${FIRST_DAY}: chưa có biểu mẫu nào.`, `--from must not be before ${FIRST_DAY}: there are no forms yet.`);
  if (to > today) throw new UsageError(`--to không sau hôm nay (theo đồng hồ máy này là ${today}).`, `--to must not be after today (${today} by this machine's clock).`);
  if (daysBetween(from, to) >= MOST_DAYS) throw new UsageError('Mỗi lần dựng tối đa 20 năm.', 'At most 20 years at a time.');
  return {
    code,
    people: optionNumber(input, 'people', 10_000, { min: 200, max: 5_000_000 }),
    from,
    to,
    seed: optionNumber(input, 'seed', 1, { min: 0, max: 2 ** 32 - 1 }),
    write: wayOf(input),
    out: optionText(input, 'out'),
    truth: optionText(input, 'truth'),
  };
}
