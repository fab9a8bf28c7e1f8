import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { drawPassphrase } from '@tuyen/sync';
import { type CommandInput, UsageError, optionText } from '../../command.ts';
import { say } from '../../output.ts';

/**
 * The passphrase of a backup or a seed: of `--key-file`, else of `TUYEN_BACKUP_KEY`.
 * @param draw whether a file that is missing is made, with a passphrase nobody has to think of
 */
export function readPassphrase(input: CommandInput, draw: boolean): string {
  const file = optionText(input, 'key-file');
  if (file === undefined) {
    const given = process.env['TUYEN_BACKUP_KEY'];
    if (given) return given;
    throw new UsageError('Thiếu --key-file TỆP (hoặc biến TUYEN_BACKUP_KEY).', '--key-file FILE (or the variable TUYEN_BACKUP_KEY) is missing.');
  }
  if (!existsSync(file)) {
    if (!draw) throw new UsageError(`Không có tệp «${file}».`, `There is no file “${file}”.`);
    writeFileSync(file, `${drawPassphrase()}\n`, { mode: 0o600, flag: 'wx' });
    say(`Đã tạo mật khẩu sao lưu trong «${file}». Cất một bản ở nơi khác: mất nó thì bản sao lưu vô dụng. / A passphrase was made; keep a copy elsewhere.`);
  }
  const passphrase = readFileSync(file, 'utf8').trim();
  if (passphrase.length < 12) throw new UsageError('Mật khẩu sao lưu phải có ít nhất 12 ký tự.', 'A passphrase has at least 12 characters.');
  return passphrase;
}
