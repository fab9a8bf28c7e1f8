import type { Problems } from '../problem.ts';

/** What may come between sites that speak with one another. */
export const syncProblems = {
  'sync.code-invalid': { category: 'invalid', vi: 'Đây không phải mã ghi danh: mã có 8 nhóm, mỗi nhóm 4 ký tự.', en: 'This is no enrolment code: a code has 8 groups of 4 characters.' },
  'sync.code-wrong': { category: 'forbidden', vi: 'Tuyến trên không cấp mã này, hoặc mã đã hết hạn.', en: 'The site above has not given out this code, or it has run out.' },
  'sync.code-used': { category: 'conflict', vi: 'Mã ghi danh này đã được dùng; hãy xin mã mới.', en: 'This enrolment code has been used; ask for a new one.' },
  'sync.not-enrolled': { category: 'forbidden', vi: 'Tuyến trên chưa ghi danh máy này.', en: 'The site above has not enrolled this machine.' },
  'sync.revoked': { category: 'forbidden', vi: 'Tuyến trên đã thu hồi quyền đồng bộ của máy này.', en: 'The site above has put this machine out.' },
  'sync.address-invalid': { category: 'invalid', vi: 'Địa chỉ tuyến trên phải có dạng https://máy-chủ:cổng.', en: 'The address of the site above must read https://host:port.' },
  'sync.parent-unreachable': { category: 'unavailable', vi: 'Không kết nối được với {address}.', en: '{address} cannot be reached.' },
  'sync.parent-other-key': { category: 'forbidden', vi: 'Máy ở {address} không phải tuyến trên đã cấp mã: khóa của nó khác.', en: 'The machine at {address} is not the site that gave out the code: its key is another.' },
  'sync.no-parent': { category: 'conflict', vi: 'Điểm này chưa ghi danh với tuyến trên nào.', en: 'This site is not enrolled with a site above.' },
  'sync.peer-unknown': { category: 'not-found', vi: 'Không có điểm «{peer}» trong danh sách ghi danh.', en: 'There is no site “{peer}” in the list of enrolments.' },
  'sync.unit-unknown': { category: 'not-found', vi: 'Không có đơn vị «{unit}».', en: 'There is no unit “{unit}”.' },
  'sync.session-broken': { category: 'unavailable', vi: 'Phiên đồng bộ bị ngắt; lần sau sẽ làm tiếp từ chỗ này.', en: 'The session broke off; the next one goes on from here.' },
  'sync.too-far-apart': { category: 'conflict', vi: 'Hai phiên bản phần mềm cách nhau quá xa để đồng bộ; hãy nâng cấp bản cũ hơn.', en: 'The two releases are too far apart to sync; upgrade the older one.' },
  'sync.run-broken': { category: 'conflict', vi: 'Chuỗi bản ghi đứt ở số {seq}; tuyến trên chưa nhận từ số này.', en: 'The chain breaks at number {seq}; the site above has taken nothing from there on.' },
  'sync.run-unreadable': { category: 'invalid', vi: 'Bản ghi từ số {seq} có giá trị không lưu được; tuyến trên chưa nhận.', en: 'Records from number {seq} on hold values that cannot be kept; the site above has not taken them.' },
  'sync.form-unknown': { category: 'invalid', vi: 'Biểu mẫu «{form}» phiên bản {version} chưa có ở đây; bản ghi được giữ và sẽ hiện khi nâng cấp.', en: 'The form “{form}” version {version} is not known here yet; the record is kept and shows once it is.' },
  'sync.cannot-show': { category: 'invalid', vi: 'Bản ghi đã nhận nhưng sổ ở đây chưa hiện được.', en: 'The record is here, but the register cannot show it yet.' },
  'sync.correction-early': { category: 'conflict', vi: 'Bản sửa đến trước bản ghi được sửa; sẽ hiện khi bản ghi đó đến.', en: 'The correction came before what it corrects; it shows when that has come.' },
  'sync.digests-differ': { category: 'conflict', vi: 'Đối chiếu với {peer}: {count} nhóm lệch; phần mềm đã gửi lại phần lệch.', en: 'Compared with {peer}: {count} groups differ; what differed was sent again.' },
  'conflict.unknown': { category: 'not-found', vi: 'Không có bất đồng nào đang chờ quyết định cho bản ghi này.', en: 'No disagreement about this record waits for a decision.' },
  'conflict.choice-unknown': { category: 'invalid', vi: 'Bản được chọn không nằm trong các bản đang bất đồng.', en: 'The version chosen is not among those that disagree.' },
} as const satisfies Problems;
