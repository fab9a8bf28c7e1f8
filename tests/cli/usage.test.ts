import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commandLoaders } from '../../rooms/cli/src/list-commands.ts';
import { TUYEN, cleanEnvironment, runTuyen } from '../run-tuyen.ts';

describe('asking the command how it is used', () => {
  it('lists every command, in both languages, and ends with 0', async () => {
    for (const words of [[], ['help'], ['--help'], ['-h']]) {
      const { code, out, said } = await runTuyen(words);
      expect({ words, code, said }).toEqual({ words, code: 0, said: '' });
      for (const name of Object.keys(commandLoaders)) expect(out).toContain(`  ${name} `);
    }
  });

  it.each(Object.keys(commandLoaders))('shows an example of «%s» that names it', async (name) => {
    const command = await commandLoaders[name]!();
    expect(command.name).toBe(name);
    expect(command.example).toContain(`npx tuyen ${name}`);
    expect(command.about.vi).not.toBe(command.about.en);
  });

  it('shows the help of a command wherever the question stands', async () => {
    for (const words of [['units', 'map', '--help'], ['help', 'units', 'map'], ['units', 'map', '--from', 'x', '-h']]) {
      const { code, out } = await runTuyen(words);
      expect(code).toBe(0);
      expect(out).toContain('tuyen units map --from DATE --to DATE');
    }
    expect((await runTuyen(['units', '--help'])).out).toContain('units at');
  });

  it.each([
    [['fly'], 'fly'],
    [['units'], 'units at'],
    [['verify', '--colour'], '--colour'],
    [['verify', 'now'], 'now'],
    [['units', 'at'], 'DATE'],
    [['plan', 'show'], 'ID'],
    [['plan', 'list', '--format', 'xml'], '--format'],
    [['plan', 'list', '--data'], '--data'],
    [['plan', 'list', '--data='], '--data'],
    [['report', 'run', 'half-year-review', '--period', '2017-H1'], '--unit'],
    [['serve', '--port', '99999'], '--port'],
    [['simulate', '--commune', '03390', '--from', '2026-02-01', '--to', '2026-01-01'], '--to'],
  ])('says in both languages what is wrong with %j, and ends with 2', async (words, named) => {
    const { code, out, said } = await runTuyen(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain(named);
    expect(said.trim().split('\n')).toHaveLength(2);
    expect(said).not.toContain('    at ');
  });

  it('is not disturbed by a reader that has seen enough', async () => {
    const child = spawn(process.execPath, [TUYEN, 'units', 'at', '2025-06-30', '--format', 'csv'], { env: cleanEnvironment() });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });
});
