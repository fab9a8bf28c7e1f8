import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Finding, Refusal, describeProblem } from '@tuyen/records';
import { openUnitHistory } from '@tuyen/store';
import { type Command, type CommandInput, type ExitCode, UsageError, wordAt } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, say, writeCsv, writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';

type UnitHistory = ReturnType<typeof openUnitHistory>;

/** Who speaks in a change applied from the command line. */
const COMMAND_LINE = 'command-line';

const told = (findings: readonly Finding[]) => findings.map((finding) => ({ ...finding, message: describeProblem(finding.code, finding.facts) }));

type Preview = Awaited<ReturnType<UnitHistory['preview']>>;

function write(input: CommandInput, preview: Preview, more: Record<string, unknown>): void {
  if (formatOption(input) === 'csv') writeCsv(['kind', 'unit', 'name', 'other', 'relation', 'share', 'estimated'], preview.changes.map((change) => ({ ...change })));
  else writeJson(plainWords({ ...more, ...preview, findings: told(preview.findings) }));
}

function sayFindings(file: string, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const { vi, en } = describeProblem(finding.code, finding.facts);
    const line = finding.facts?.['line'];
    say(`${file}${line === undefined ? '' : `:${line}`} ${finding.code}: ${vi} / ${en}`);
  }
}

async function dryRun(input: CommandInput, history: UnitHistory, file: string, text: string): Promise<ExitCode> {
  const preview = await history.preview(file, text);
  write(input, preview, { dryRun: true });
  sayFindings(file, preview.findings);
  return preview.findings.length > 0 ? 1 : 0;
}

async function undo(input: CommandInput, history: UnitHistory, which: number | { text: string }): Promise<ExitCode> {
  const { key, file, instrument, first_day, before, after } = await history.undo(which, COMMAND_LINE);
  const kept = new Set(before.units.map((unit) => unit.id));
  const removed = after.units.map((unit) => unit.id).filter((id) => !kept.has(id));
  if (formatOption(input) === 'csv') writeCsv(['change', 'unit', 'undone'], [...kept].map((unit) => ({ change: key, unit, undone: 'restored' })).concat(removed.map((unit) => ({ change: key, unit, undone: 'removed' }))));
  else writeJson({ undone: key, file, instrument, from: first_day, restored: [...kept], removed });
  return 0;
}

async function apply(input: CommandInput, history: UnitHistory, file: string, text: string): Promise<ExitCode> {
  try {
    const { key, ...preview } = await history.apply(file, text, COMMAND_LINE);
    write(input, preview, { applied: key });
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'unit-change.refused') throw error;
    sayFindings(file, error.findings);
    const { vi, en } = describeProblem(error.code, error.facts);
    say(`${error.code}: ${vi} / ${en}`);
    return 1;
  }
}

/** Applies a resolution to the units of a site: mergers, splits, renamings, moves; first as a dry run, and back again. */
export const unitsApply: Command = {
  name: 'units apply',
  usage: 'FILE [--dry-run] [--undo] [--format json|csv]   (--undo: FILE hoặc số thứ tự thay đổi / FILE or number of the change)',
  about: { vi: 'Áp dụng một nghị quyết về đơn vị: nhập, chia, đổi tên, chuyển; xem trước và hoàn tác được', en: 'Apply a resolution about units: merge, split, rename, move; previewed and reversible' },
  example: 'npx tuyen units apply content/units/events/2026-04-30-dong-nai-city.yaml --dry-run',
  options: { 'dry-run': { type: 'boolean' }, undo: { type: 'boolean' } },
  words: 1,
  run: (input) => {
    const path = wordAt(input, 0, 'FILE');
    const undoing = input.options['undo'] === true;
    if (undoing && input.options['dry-run'] === true) throw new UsageError('--undo và --dry-run không đi cùng nhau.', '--undo and --dry-run do not go together.');
    const number = undoing && /^\d{1,9}$/.test(path) ? Number(path) : undefined;
    const text = number === undefined ? readFileSync(path, 'utf8') : '';
    return withStore(input, (store) => {
      const history = openUnitHistory(store);
      if (undoing) return undo(input, history, number ?? { text });
      const file = basename(path);
      return input.options['dry-run'] === true ? dryRun(input, history, file, text) : apply(input, history, file, text);
    });
  },
};

/** The changes applied at this site, newest last. */
export const unitsChanges: Command = {
  name: 'units changes',
  usage: '[--format json|csv]',
  about: { vi: 'Các thay đổi đơn vị đã áp dụng tại đây', en: 'The changes of units applied here' },
  example: 'npx tuyen units changes --format csv',
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const changes = (await openUnitHistory(store).list()).map((row) => ({
        key: row.key,
        file: row.file,
        instrument: row.instrument,
        from: row.first_day,
        state: row.state,
        units: row.after.units.length,
        appliedAt: row.applied_at.toISOString(),
        appliedBy: row.applied_by,
        undoneAt: row.undone_at?.toISOString() ?? null,
        undoneBy: row.undone_by,
      }));
      if (formatOption(input) === 'json') writeJson(changes);
      else writeCsv(['key', 'file', 'instrument', 'from', 'state', 'units', 'appliedAt', 'appliedBy', 'undoneAt', 'undoneBy'], changes);
      return 0;
    }),
};
