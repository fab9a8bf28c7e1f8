import type { Problems } from './problem.ts';

/** Sessions, passwords, accounts and rights. */
export const signInProblems = {
  'session.required': {
    category: 'forbidden',
    status: 401,
    vi: 'Cần đăng nhập để tiếp tục.',
    en: 'Sign in to continue.',
  },
  'session.expired': {
    category: 'forbidden',
    status: 401,
    vi: 'Phiên làm việc đã hết hạn; hãy đăng nhập lại.',
    en: 'You were signed out after a time; sign in again.',
  },
  'session.wrong-password': {
    category: 'forbidden',
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The account or the password is wrong.',
  },
  'session.second-factor-required': {
    category: 'forbidden',
    status: 401,
    vi: 'Hãy nhập mã sáu chữ số trên ứng dụng xác thực, hoặc một mã dự phòng.',
    en: 'Enter the six digits of the authenticator, or a recovery code.',
  },
  'session.second-factor-wrong': {
    category: 'forbidden',
    status: 401,
    vi: 'Mã xác thực không đúng hoặc đã dùng rồi.',
    en: 'The code is wrong, or was used before.',
  },
  'session.locked': {
    category: 'busy',
    status: 429,
    vi: 'Đăng nhập sai quá nhiều lần; thử lại sau {minutes} phút.',
    en: 'Too many wrong attempts; try again in {minutes} minutes.',
  },
  'session.account-closed': {
    category: 'forbidden',
    vi: 'Tài khoản này đã ngừng sử dụng.',
    en: 'This account is closed.',
  },
  'session.password-must-change': {
    category: 'forbidden',
    vi: 'Phải đổi mật khẩu trước khi tiếp tục.',
    en: 'Change the password before you go on.',
  },
  'session.form-expired': {
    category: 'precondition-failed',
    vi: 'Trang đã mở quá lâu; hãy tải lại trang rồi gửi lại.',
    en: 'The page was open for too long; load it again and send once more.',
  },
  'password.wrong': {
    category: 'forbidden',
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The present password is wrong.',
  },
  'account.second-factor-on': {
    category: 'conflict',
    vi: 'Tài khoản này đã bật xác thực hai lớp.',
    en: 'This account has a second factor already.',
  },
  'password.too-short': {
    category: 'invalid',
    vi: 'Mật khẩu cần ít nhất {minimum} ký tự.',
    en: 'A password needs at least {minimum} characters.',
  },
  'password.too-long': {
    category: 'invalid',
    vi: 'Mật khẩu dài tối đa {maximum} ký tự.',
    en: 'A password has at most {maximum} characters.',
  },
  'password.too-common': {
    category: 'invalid',
    vi: 'Mật khẩu này quá dễ đoán; hãy chọn mật khẩu khác.',
    en: 'This password is too easy to guess; choose another.',
  },
  'password.same-as-before': {
    category: 'invalid',
    vi: 'Mật khẩu mới phải khác mật khẩu cũ.',
    en: 'The new password must differ from the old one.',
  },
  'account.unknown': {
    category: 'not-found',
    vi: 'Không có tài khoản «{account}».',
    en: 'There is no account “{account}”.',
  },
  'account.taken': {
    category: 'conflict',
    vi: 'Tên đăng nhập «{account}» đã có người dùng.',
    en: 'The account name “{account}” is taken.',
  },
  'account.name-invalid': {
    category: 'invalid',
    vi: 'Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối.',
    en: 'An account name has plain lower-case letters, digits, dots and hyphens only.',
  },
  'account.last-administrator': {
    category: 'conflict',
    vi: 'Đây là tài khoản quản trị cuối cùng nên không thể đóng.',
    en: 'This is the last administrator account and cannot be closed.',
  },
  'account.role-unknown': {
    category: 'invalid',
    vi: 'Không có vai trò «{role}».',
    en: 'There is no role “{role}”.',
  },
  'forbidden.unit': {
    category: 'forbidden',
    vi: 'Tài khoản này không có quyền ở đơn vị «{unit}».',
    en: 'This account has no rights at the unit “{unit}”.',
  },
  'forbidden.action': {
    category: 'forbidden',
    vi: 'Vai trò của tài khoản này không được làm việc đó.',
    en: 'The role of this account may not do that.',
  },
  'forbidden.person': {
    category: 'forbidden',
    vi: 'Tài khoản này không được xem hồ sơ của người này.',
    en: 'This account may not see the file of this person.',
  },
} as const satisfies Problems;
