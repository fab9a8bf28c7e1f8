import { existsSync, readFileSync } from 'node:fs';
import { type ImportTally, importFiles, listInputFiles } from '@tuyen/intake';
import { type Finding, Refusal, describeProblem } from '@tuyen/records';
import { type Command, type CommandInput, UsageError, optionText, wordAt } from '../command.ts';
import { withStore } from '../open-from-options.ts';
import { formatOption, say, writeCsv, writeJson } from '../output.ts';

/** `--mapping FILE.json`: column title → target, or null for a column left out. */
function readMapping(path: string): Record<string, string | null> {
  if (!existsSync(path)) throw new Refusal('import.path-unknown', { path });
  try {
    const mapping: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const entries = Object.entries(mapping as object);
    if (entries.every(([, target]) => target === null || typeof target === 'string')) return Object.fromEntries(entries) as Record<string, string | null>;
  } catch (cause) {
    if (!(cause instanceof SyntaxError) && !(cause instanceof TypeError)) throw cause;
  }
  throw new UsageError('--mapping: {"tên cột / column title": "target"}');
}

function report(tally: ImportTally) {
  const withWords = (finding: Pick<Finding, 'code' | 'facts'>) => {
    const { vi, en } = describeProblem(finding.code, finding.facts);
    return { message: vi, messageEn: en };
  };
  return {
    files: tally.files,
    records: tally.records,
    unchanged: tally.unchanged,
    corrected: tally.corrected,
    parkedCount: tally.parkedCount,
    parked: tally.parked.map(({ file, code, facts, entry, field, severity }) => ({ file, code, ...withWords({ code, facts }), entry, field, severity })),
    findings: tally.findings.map((finding) => ({ file: finding.file, code: finding.code, ...withWords(finding), severity: finding.severity, field: finding.field ?? null, facts: finding.facts ?? {} })),
    doubtful: tally.doubtful.map((doubt) => ({ ...doubt, reasons: doubt.reasons.map((reason) => ({ code: reason.code, ...withWords(reason) })) })),
  };
}

/** Says every tenth part of the work once. */
function progressLine(): (share: number) => void {
  let said = 0;
  return (share) => {
    const tenth = Math.floor(share * 10);
    if (tenth <= said) return;
    said = tenth;
    say(`Đang nhập … ${tenth * 10} %`);
  };
}

function pathsOf(input: CommandInput): string[] {
  wordAt(input, 0, 'FILE');
  for (const path of input.words) if (!existsSync(path)) throw new Refusal('import.path-unknown', { path });
  return input.words;
}

/** Brings claim files, lists and totals in. */
export const importFilesCommand: Command = {
  name: 'import',
  usage: 'FILE… [--mapping FILE.json] [--unit CODE] [--format json|csv]',
  about: { vi: 'Nhập hồ sơ XML, danh sách XLSX/CSV, số tổng, tệp ZIP hoặc cả thư mục', en: 'Import claim XML, XLSX/CSV lists, totals, ZIPs or whole folders' },
  example: 'npx tuyen import ho-so-thang-10/ danh-sach-ho.xlsx --unit 03390',
  options: { mapping: { type: 'string' }, unit: { type: 'string' } },
  run: (input) => {
    const paths = pathsOf(input);
    const format = formatOption(input);
    const mappingFile = optionText(input, 'mapping');
    const mapping = mappingFile === undefined ? undefined : readMapping(mappingFile);
    const unit = optionText(input, 'unit');
    return withStore(input, async (store) => {
      const tally = await importFiles(store, listInputFiles(paths), { by: 'import:cli', now: () => new Date(), onProgress: progressLine(), ...(mapping ? { mapping } : {}), ...(unit ? { unit } : {}) });
      const result = report(tally);
      if (format === 'csv') writeCsv(['file', 'entry', 'code', 'field', 'severity', 'message', 'messageEn'], result.parked);
      else writeJson(result);
      const records = Object.values(tally.records).reduce((sum, count) => sum + count, 0);
      say(`${tally.files} tệp: ${records} bản ghi mới, ${tally.unchanged} không đổi, ${tally.corrected} đính chính, ${tally.parkedCount} chờ xử lý.`);
      return tally.parkedCount > 0 ? 1 : 0;
    });
  },
};
