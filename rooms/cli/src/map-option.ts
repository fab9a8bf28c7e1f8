import { checkDay } from './check-day.ts';
import { type CommandInput, optionText } from './command.ts';

/** `--map DATE`: the day whose units a figure is read on; as then when absent. */
export function mapOption(input: CommandInput): string | undefined {
  const map = optionText(input, 'map');
  return map === undefined ? undefined : checkDay(map, '--map');
}
