import type { Problems } from '../../problems/problem.ts';

/** Changes of units: files of events applied, refused, taken back. */
export const unitChangeProblems = {
  'unit.orphaned': {
    category: 'conflict',
    vi: 'Đơn vị «{unit}» sẽ không còn cấp trên vì «{parent}» kết thúc trước ngày {date}; hãy chuyển đơn vị này trong cùng tệp.',
    en: 'The unit “{unit}” would be left without a parent, because “{parent}” ends before {date}; move it in the same file.',
  },
  'unit-change.refused': {
    category: 'invalid',
    vi: 'Không áp dụng tệp «{file}»: có {count} điểm sai. Chưa có gì thay đổi.',
    en: 'The file “{file}” is not applied: {count} things are wrong. Nothing has changed.',
  },
  'unit-change.applied-already': {
    category: 'conflict',
    vi: 'Tệp này đã được áp dụng (thay đổi số {change}, tệp «{file}»).',
    en: 'This file is applied already (change {change}, file “{file}”).',
  },
  'unit-change.unknown': {
    category: 'not-found',
    vi: 'Không có thay đổi đang áp dụng nào như vậy ({change}).',
    en: 'No change in force is like that ({change}).',
  },
  'unit-change.built-upon': {
    category: 'conflict',
    vi: 'Không hoàn tác được thay đổi số {change}: đơn vị «{unit}» đã thay đổi tiếp sau đó. Hãy hoàn tác thay đổi sau trước.',
    en: 'Change {change} cannot be undone: the unit “{unit}” has changed since. Undo the later change first.',
  },
  'unit-change.in-use': {
    category: 'conflict',
    vi: 'Không hoàn tác được thay đổi số {change}: đã có bản ghi, địa chỉ hoặc tài khoản của «{unit}».',
    en: 'Change {change} cannot be undone: records, addresses or accounts already name “{unit}”.',
  },
  'unit-change.account-left': {
    category: 'conflict',
    vi: 'Tài khoản «{account}» thuộc «{unit}», đơn vị kết thúc mà không có đơn vị kế thừa; hãy chuyển tài khoản trước.',
    en: 'The account “{account}” belongs to “{unit}”, which ends without an heir; move the account first.',
  },
} as const satisfies Problems;
