import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Command, type CommandInput, type ExitCode, UsageError } from './command.ts';
import { helpOf, listHelp } from './help.ts';
import { commandLoaders } from './list-commands.ts';
import { flushOutput, formatOption } from './output.ts';
import { sayProblem } from './say-problem.ts';

const COMMON = { data: { type: 'string' }, format: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const satisfies ParseArgsConfig['options'];

/** Options that stand before the command are moved behind it: `tuyen --data D verify` is `tuyen verify --data D`. */
function commandFirst(words: readonly string[]): string[] {
  let length = 0;
  while (/^--(data|format)(=|$)/.test(words[length] ?? '')) length += words[length]!.includes('=') ? 1 : 2;
  return [...words.slice(length), ...words.slice(0, length)];
}

async function findCommand(words: readonly string[]): Promise<{ command: Command; rest: string[] } | undefined> {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    if (words.length >= length && Object.hasOwn(commandLoaders, name)) return { command: await commandLoaders[name]!(), rest: words.slice(length) };
  }
  return undefined;
}

/** What the parser of options found wrong, in both languages. */
function usageOf(error: unknown, command: Command, options: object): UsageError {
  const { code, message } = error as { code?: string; message: string };
  const option = /'(-[^'\s=]*)/.exec(message)?.[1] ?? '';
  const known = Object.keys(options).map((name) => `--${name}`).join(' ');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new UsageError(`«tuyen ${command.name}» không có tùy chọn «${option}»; có: ${known}`, `“tuyen ${command.name}” has no option “${option}”; it has: ${known}`);
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return new UsageError(`Giá trị của «${option}» bị thiếu hoặc thừa.`, `The value of “${option}” is missing, or there is one too many.`);
  return new UsageError(`Không đọc được dòng lệnh: ${message}`, `The command line cannot be read: ${message}`);
}

function parseInput(command: Command, rest: readonly string[]): CommandInput {
  const options = { ...command.options, ...COMMON };
  let input: CommandInput;
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
    input = { words: positionals, options: values as CommandInput['options'] };
  } catch (error) {
    throw usageOf(error, command, options);
  }
  const tooMany = command.words === undefined ? undefined : input.words[command.words];
  if (tooMany !== undefined) throw new UsageError(`«tuyen ${command.name}» không nhận «${tooMany}».`, `“tuyen ${command.name}” does not take “${tooMany}”.`);
  // Said before anything is opened.
  formatOption(input);
  return input;
}

const asksForHelp = (words: readonly string[]): boolean => {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
};

/** `tuyen`, `tuyen help …`, `tuyen units --help`: what there is to choose from. */
async function runWithoutCommand(words: readonly string[]): Promise<ExitCode> {
  const asked = words.length === 0 || asksForHelp(words);
  const names = words.filter((word) => !word.startsWith('-'));
  const group = Object.keys(commandLoaders).filter((name) => name.startsWith(`${names[0]} `));
  const wanted = asked && names.length > 0 && group.length === 0 ? 'unknown' : 'known';
  if (asked && wanted === 'known') {
    process.stdout.write(await listHelp(group));
    return 0;
  }
  const typed = names.slice(0, 2).join(' ') || words[0] || '';
  const have = (group.length > 0 ? group : Object.keys(commandLoaders)).join(', ');
  throw new UsageError(`Không có lệnh «${typed}». Có: ${have}. Xem «tuyen help».`, `There is no command “${typed}”. There is: ${have}. See “tuyen help”.`);
}

async function run(typed: readonly string[]): Promise<ExitCode> {
  const words = commandFirst(typed[0] === 'help' ? [...typed.slice(1), '--help'] : typed);
  const found = await findCommand(words);
  if (!found) return runWithoutCommand(words);
  if (asksForHelp(found.rest)) {
    process.stdout.write(helpOf(found.command));
    return 0;
  }
  return found.command.run(parseInput(found.command, found.rest));
}

/** Runs one command line and says how it ended. */
export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  // A reader that closes early (`| head`) is no fault.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    return await run(words);
  } catch (error) {
    return sayProblem(error);
  } finally {
    await flushOutput();
  }
}
