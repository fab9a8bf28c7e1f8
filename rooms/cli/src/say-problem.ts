import { Refusal, describeProblem } from '@tuyen/records';
import { type ExitCode, UsageError } from './command.ts';
import { say } from './output.ts';

/** How many findings of a refusal are told; the rest is counted. */
const TOLD = 20;

function sayRefusal(refusal: Refusal): void {
  const { vi, en } = describeProblem(refusal.code, refusal.facts);
  say(`${refusal.code}: ${vi}\n${refusal.code}: ${en}`);
  for (const finding of refusal.findings.slice(0, TOLD)) {
    const words = describeProblem(finding.code, finding.facts);
    say(`  ${finding.code}${finding.field ? ` ${finding.field}` : ''}: ${words.vi} / ${words.en}`);
  }
  if (refusal.findings.length > TOLD) say(`  … +${refusal.findings.length - TOLD}`);
}

/** What the operating system refused, which the caller can mend; undefined for what is our own mistake. */
function systemWords(error: NodeJS.ErrnoException): { code: string; vi: string; en: string } | undefined {
  const at = error.path ?? '';
  if (error.code === 'EADDRINUSE') return { code: 'site.port-taken', vi: 'Cổng này đang có chương trình khác dùng; hãy chọn cổng khác bằng --port.', en: 'Another program uses this port; choose another with --port.' };
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return { code: 'site.host-unknown', vi: 'Máy này không có địa chỉ mạng đã chọn (--host).', en: 'This machine does not have the address chosen (--host).' };
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === '53100') return { code: 'site.disk-full', vi: 'Ổ đĩa đã đầy, không ghi thêm được gì; những gì đã báo là vào sổ thì vẫn nguyên.', en: 'The disk is full and nothing more can be written; whatever was said to be recorded is safe.' };
  if (error.code === 'ENOENT' && at) return { code: 'file.not-found', vi: `Không có «${at}».`, en: `There is no “${at}”.` };
  if ((error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') && at) return { code: 'file.forbidden', vi: `Không được phép đọc hoặc ghi «${at}».`, en: `Reading or writing “${at}” is not permitted.` };
  if (error.code === 'EACCES' && error.syscall === 'listen') return { code: 'site.port-forbidden', vi: 'Không được phép mở cổng này; hãy chọn cổng từ 1024 trở lên bằng --port.', en: 'Opening this port is not permitted; choose one from 1024 up with --port.' };
  return undefined;
}

/** What went wrong, in both languages, never as a stack trace unless it is asked for by `TUYEN_TRACE`. */
export function sayProblem(error: unknown): ExitCode {
  if (error instanceof UsageError) {
    say(error.message);
    return 2;
  }
  if (error instanceof Refusal) {
    sayRefusal(error);
    return 1;
  }
  const system = systemWords(error as NodeJS.ErrnoException);
  if (system) say(`${system.code}: ${system.vi}\n${system.code}: ${system.en}`);
  else say(`Lỗi của chương trình: ${(error as Error).message}\nA fault of the program: ${(error as Error).message}`);
  if (process.env['TUYEN_TRACE']) say(String((error as Error).stack));
  return 1;
}
