import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refusal, describeProblem } from '@tuyen/records';
import { type Command, type CommandInput, type ExitCode, UsageError } from './command.ts';
import { commandLoaders } from './list-commands.ts';
import { flushOutput, say } from './output.ts';

async function findCommand(words: readonly string[]): Promise<{ command: Command; rest: string[] } | undefined> {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    if (words.length >= length && Object.hasOwn(commandLoaders, name)) return { command: await commandLoaders[name]!(), rest: words.slice(length) };
  }
  return undefined;
}

function helpOf(command: Command): string {
  const options = Object.keys(command.options ?? {}).map((name) => `--${name}`).join(' ');
  return `tuyen ${command.name} ${command.usage}\n  ${command.about.vi}\n  ${command.about.en}\n${options ? `  ${options}\n` : ''}  $ ${command.example}\n`;
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.about.vi} / ${command.about.en}`);
  return `tuyen <lệnh> [--help]\n\n${lines.join('\n')}\n\n--data DIR (mặc định ./data) hoặc DATABASE_URL chọn nơi lưu / chooses the site.\n0 xong · 1 có vấn đề hoặc bị từ chối · 2 sai cách dùng / 0 done, 1 findings or refused, 2 usage\n`;
}

function parseInput(command: Command, rest: readonly string[]): CommandInput & { help: boolean } {
  const options: ParseArgsConfig['options'] = { ...command.options, help: { type: 'boolean' } };
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
    return { words: positionals, options: values as CommandInput['options'], help: values['help'] === true };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** What went wrong, in both languages, never as a stack trace. */
function sayProblem(error: unknown): ExitCode {
  if (error instanceof UsageError) {
    say(`${error.message}`);
    return 2;
  }
  if (error instanceof Refusal) {
    const { vi, en } = describeProblem(error.code, error.facts);
    say(`${error.code}: ${vi}\n${error.code}: ${en}`);
    for (const finding of error.findings.slice(0, 20)) say(`  ${finding.code} ${finding.field ?? ''} ${describeProblem(finding.code, finding.facts).vi}`);
    return 1;
  }
  if ((error as { code?: string }).code === 'EPIPE') return 0;
  say(`Lỗi của chương trình: ${(error as Error).message}\nA fault of the program: ${(error as Error).message}`);
  if (process.env['TUYEN_TRACE']) say(String((error as Error).stack));
  return 1;
}

/** Runs one command line and says how it ended. */
export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  // A reader that closes early (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    const found = await findCommand(words);
    if (!found) {
      const commands = await Promise.all(Object.values(commandLoaders).map((load) => load()));
      const asked = words.length === 0 || words[0] === 'help' || words[0] === '--help' || words[0] === '-h';
      (asked ? (text: string) => process.stdout.write(text) : say)(overview(commands));
      return asked ? 0 : 2;
    }
    const input = parseInput(found.command, found.rest);
    if (input.help) {
      process.stdout.write(helpOf(found.command));
      return 0;
    }
    return await found.command.run(input);
  } catch (error) {
    return sayProblem(error);
  } finally {
    await flushOutput();
  }
}
