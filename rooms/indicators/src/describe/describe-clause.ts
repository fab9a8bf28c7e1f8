import type { Indicator, IndicatorCount } from '@tuyen/programmes';
import { parseExpression } from '@tuyen/records';
import type { Words } from '@tuyen/records';
import { countScope } from '../counting/count-scope.ts';
import type { CountScope } from '../counting/count-scope.ts';
import { findColumn } from '../shapes/register-shape.ts';
import type { RegisterShape } from '../shapes/register-shape.ts';
import { conditionWords } from './expression-words.ts';
import { namedField } from './name-words.ts';
import { both, phrase } from './words.ts';

/** What each side of an indicator counts, in words. */
export interface ClauseWords {
  /** Of a figure that nobody counts it says so. */
  numerator: Words;
  denominator: Words | null;
}

const HANDED_IN: Words = { vi: 'Chỉ có số tổng do đơn vị báo cáo.', en: 'Exists only as a total handed in by units.' };

/** «Mỗi người một lần»: how subjects of a type are counted. */
const SUBJECTS: Readonly<Record<string, Words>> = {
  person: { vi: 'Đếm số người, mỗi người một lần, trong sổ «{0}»', en: 'Counts the people, each once, in the register “{0}”' },
  household: { vi: 'Đếm số hộ, mỗi hộ một lần, trong sổ «{0}»', en: 'Counts the households, each once, in the register “{0}”' },
};
const OTHER_SUBJECTS: Words = { vi: 'Đếm số đối tượng, mỗi đối tượng một lần, trong sổ «{0}»', en: 'Counts the subjects, each once, in the register “{0}”' };

function countWords(scope: CountScope): Words {
  const register = scope.shape.title ?? both(scope.shape.table);
  if (scope.count.count === 'rows') return phrase('Đếm số dòng của sổ «{0}»', 'Counts the rows of the register “{0}”', register);
  if (scope.count.count === 'sum' && scope.count.amount !== undefined) return phrase('Cộng «{0}» của từng dòng trong sổ «{1}»', 'Adds up “{0}” of each row in the register “{1}”', both(scope.count.amount), register);
  if (scope.count.count === 'sum') {
    return phrase('Cộng {0} trong sổ «{1}»', 'Adds up {0} in the register “{1}”', namedField(scope.count.field ?? '', scope, null).label, register);
  }
  const { vi, en } = SUBJECTS[scope.shape.subject] ?? OTHER_SUBJECTS;
  return phrase(vi, en, register);
}

function timeWords(scope: CountScope): Words {
  const { time, date = 'at_date', months, window, startDay } = scope.count;
  if (time === 'during') {
    const label = namedField(date, scope, null).label;
    if (window === 'year-to-date') return phrase('có {0} từ ngày 1 tháng 1 đến ngày cuối kỳ', 'with {0} from 1 January to the last day of the period', label);
    if (startDay !== undefined) return phrase('có {0} từ ngày {1} tháng trước kỳ đến ngày {2} tháng cuối kỳ', 'with {0} from day {1} of the month before the period to day {2} of its last month', label, both(String(startDay)), both(String(startDay - 1)));
    if (months === undefined) return phrase('có {0} trong kỳ', 'with {0} in the period', label);
    return phrase('có {0} trong {1} tháng tính đến ngày cuối kỳ', 'with {0} in the {1} months up to the last day of the period', label, both(String(months)));
  }
  const day: Words = time === 'at-end' ? { vi: 'ngày cuối kỳ', en: 'the last day of the period' } : { vi: 'ngày giữa kỳ', en: 'the middle day of the period' };
  const stay = findColumn(scope.shape.columns, 'from')?.type === 'date';
  const alive = scope.shape.subject === 'person' ? { vi: ', người còn sống vào ngày đó', en: ', the person being alive on that day' } : both('');
  return stay
    ? phrase('còn hiệu lực vào {0}{1}', 'in force on {0}{1}', day, alive)
    : phrase('theo tình trạng vào {0}{1}', 'as it stands on {0}{1}', day, alive);
}

const PLACES: Record<CountScope['placedBy'], Words> = {
  facility: { vi: 'Tính cho đơn vị ghi nhận.', en: 'Counts at the unit that recorded it.' },
  own: { vi: 'Tính cho thôn hoặc xã ghi trong sổ.', en: 'Counts at the village or commune written in the register.' },
  stay: {
    vi: 'Tính cho nơi cư trú của người đó: thường trú trước, rồi tạm trú; nơi đến sau cùng.',
    en: 'Counts where the person lives: permanent residence before temporary, the latest one.',
  },
  residence: {
    vi: 'Tính cho nơi người đó cư trú vào ngày được tính: thường trú trước, rồi tạm trú; nơi đến sau cùng.',
    en: 'Counts where the person lived on the day counted: permanent residence before temporary, the latest one.',
  },
  nothing: both(''),
};

function describeCount(count: IndicatorCount, place: Indicator['place'], shapes: readonly RegisterShape[]): Words {
  const scope = countScope(count, place, shapes);
  const condition = count.where === undefined ? null : conditionWords(parseExpression(count.where), { scope, line: null });
  const where = condition ? phrase(', với điều kiện: {0}', ', on condition that {0}', condition) : both('');
  return phrase('{0} {1}{2}. {3}', '{0} {1}{2}. {3}', countWords(scope), timeWords(scope), where, PLACES[scope.placedBy]);
}

/** A formula as it is written, with the terms it stands on. */
function formulaWords({ terms, value }: NonNullable<Indicator['formula']>): Words {
  const named = both(Object.entries(terms).map(([name, id]) => `${name} = ${id}`).join('; '));
  return phrase('Tính theo công thức {0}, trong đó {1}.', 'Computed as {0}, where {1}.', both(value), named);
}

/**
 * The definition in words for the screen that opens a figure: register, condition, period rule, place rule.
 * Labels, titles and the names of codes come from the shapes where the caller put them in.
 */
export function describeClause(indicator: Indicator, shapes: readonly RegisterShape[]): ClauseWords {
  const side = (count: IndicatorCount | undefined): Words | null => (count ? describeCount(count, indicator.place, shapes) : null);
  return { numerator: side(indicator.numerator) ?? (indicator.formula ? formulaWords(indicator.formula) : HANDED_IN), denominator: side(indicator.denominator) };
}
