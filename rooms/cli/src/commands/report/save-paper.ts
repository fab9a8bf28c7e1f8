import { writeFile } from 'node:fs/promises';
import { PAPER_TYPES, type PaperFormat, type Reporting, paperToPrint, readReportLife, writePaper } from '@tuyen/reporting';
import type { Store } from '@tuyen/store';
import { type CommandInput, UsageError, optionText } from '../../command.ts';
import { say } from '../../output.ts';

/** The paper format asked for by `--format`, or undefined where it is one of the data formats. */
export function paperFormat(input: CommandInput): PaperFormat | undefined {
  const format = optionText(input, 'format');
  return format !== undefined && Object.hasOwn(PAPER_TYPES, format) ? (format as PaperFormat) : undefined;
}

/** The file a paper goes to; a paper is never written to a terminal. */
export function paperFile(input: CommandInput): string {
  const file = optionText(input, 'out');
  if (file === undefined) throw new UsageError('Tệp xlsx, docx, pdf phải có --out TỆP.', 'xlsx, docx and pdf need --out FILE.');
  return file;
}

/** Writes a report as an official paper: what was handed in or issued last word for word, else the figures of now. */
export async function savePaper(store: Store, reporting: Reporting, key: { report: string; unit: string; period: string }, format: PaperFormat, file: string): Promise<void> {
  const life = await readReportLife(store, reporting, key, { by: 'command', rights: null });
  await writeFile(file, await writePaper(await paperToPrint(life, reporting), format));
  say(`Đã ghi ${file}. / Written to ${file}.`);
}
