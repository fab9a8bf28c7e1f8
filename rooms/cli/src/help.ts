import type { Command } from './command.ts';
import { commandLoaders } from './list-commands.ts';

/** What `tuyen COMMAND --help` shows. */
export function helpOf(command: Command): string {
  const options = ['data', 'format', ...Object.keys(command.options ?? {}).filter((name) => name !== 'data' && name !== 'format')].map((name) => `--${name}`).join(' ');
  return `tuyen ${command.name} ${command.usage}\n\n  ${command.about.vi}\n  ${command.about.en}\n\n  Tùy chọn / options: ${options}\n\n  Ví dụ / example:\n  $ ${command.example}\n`;
}

/** All commands, or those of one group, with a line each. */
export async function listHelp(names: readonly string[] = []): Promise<string> {
  const wanted = names.length > 0 ? names : Object.keys(commandLoaders);
  const commands = await Promise.all(wanted.map((name) => commandLoaders[name]!()));
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.about.vi} / ${command.about.en}`);
  return [
    'tuyen <lệnh / command> [--help]',
    '',
    ...lines,
    '',
    '--data DIR (mặc định ./data) hoặc DATABASE_URL chọn nơi lưu / --data DIR (default ./data) or DATABASE_URL chooses the site.',
    '0 xong · 1 có vấn đề hoặc bị từ chối · 2 sai cách dùng / 0 done · 1 findings or refused · 2 usage',
    '',
    'Ví dụ / example:',
    `  $ ${commands[0]!.example}`,
    '',
  ].join('\n');
}
