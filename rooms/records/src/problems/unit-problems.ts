import type { Problems } from './problem.ts';

/** Organisation units in time. */
export const unitProblems = {
  'unit.unknown': {
    category: 'not-found',
    vi: 'Không có đơn vị «{unit}».',
    en: 'There is no unit “{unit}”.',
  },
  'unit.unknown-code': {
    category: 'invalid',
    vi: 'Không có đơn vị mang mã «{code}».',
    en: 'No unit has the code “{code}”.',
  },
  'unit.not-valid-at-date': {
    category: 'invalid',
    vi: 'Đơn vị «{unit}» không tồn tại vào ngày {date}.',
    en: 'The unit “{unit}” does not exist on {date}.',
  },
  'unit.ambiguous-code': {
    category: 'invalid',
    vi: 'Mã «{code}» thuộc nhiều đơn vị vào ngày {date}.',
    en: 'The code “{code}” belongs to several units on {date}.',
  },
  'unit.ambiguous-name': {
    category: 'invalid',
    vi: 'Tên «{name}» thuộc nhiều đơn vị; hãy chọn đúng đơn vị.',
    en: 'The name “{name}” belongs to several units; choose one.',
  },
  'unit.unknown-type': {
    category: 'invalid',
    vi: 'Không có loại đơn vị «{type}».',
    en: 'There is no type of unit “{type}”.',
  },
  'unit.id-broken': {
    category: 'invalid',
    vi: 'Mã định danh đơn vị «{unit}» sai khuôn dạng.',
    en: 'The unit id “{unit}” is not well formed.',
  },
  'unit.duplicate-id': {
    category: 'invalid',
    vi: 'Đơn vị «{unit}» được khai báo hai lần.',
    en: 'The unit “{unit}” is declared twice.',
  },
  'unit.dates-reversed': {
    category: 'invalid',
    vi: 'Đơn vị «{unit}» kết thúc ngày {to}, trước ngày bắt đầu {from}.',
    en: 'The unit “{unit}” ends on {to}, before it begins on {from}.',
  },
  'unit.dates-overlap': {
    category: 'invalid',
    vi: 'Hai giai đoạn của đơn vị «{unit}» chồng lên nhau từ ngày {date}.',
    en: 'Two spans of the unit “{unit}” overlap from {date}.',
  },
  'unit.parent-unknown': {
    category: 'invalid',
    vi: 'Đơn vị «{unit}» có cấp trên «{parent}» không tồn tại.',
    en: 'The unit “{unit}” has a parent “{parent}” that does not exist.',
  },
  'unit.parent-not-valid-at-date': {
    category: 'invalid',
    vi: 'Cấp trên «{parent}» của đơn vị «{unit}» không tồn tại vào ngày {date}.',
    en: 'The parent “{parent}” of the unit “{unit}” does not exist on {date}.',
  },
  'unit.parents-in-circle': {
    category: 'invalid',
    vi: 'Quan hệ cấp trên của đơn vị «{unit}» đi thành vòng tròn.',
    en: 'The parents of the unit “{unit}” form a circle.',
  },
  'unit.relation-unknown': {
    category: 'invalid',
    vi: 'Không có quan hệ «{relation}» giữa các đơn vị.',
    en: 'There is no relation “{relation}” between units.',
  },
  'unit.lineage-unknown': {
    category: 'invalid',
    vi: 'Đơn vị «{unit}» kế thừa từ «{predecessor}» không tồn tại.',
    en: 'The unit “{unit}” continues “{predecessor}”, which does not exist.',
  },
  'unit.lineage-shares': {
    category: 'invalid',
    vi: 'Các phần chia của đơn vị «{unit}» cộng lại thành {sum}, không phải 1.',
    en: 'The shares of the unit “{unit}” add up to {sum}, not 1.',
  },
  'unit.no-successor': {
    category: 'not-found',
    vi: 'Không biết đơn vị nào kế thừa «{unit}» vào ngày {date}.',
    en: 'No unit is known to continue “{unit}” on {date}.',
  },
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
