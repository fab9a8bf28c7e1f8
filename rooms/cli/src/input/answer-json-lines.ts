import { type Finding, describeProblem } from '@tuyen/records';
import type { CommandInput, ExitCode } from '../command.ts';
import { plainWords } from '../plain-words.ts';
import { JsonFields, isObject } from './json-fields.ts';
import { LineWriter } from './line-writer.ts';
import { readText } from './read-text.ts';

/** A finding with its words, as answers carry it. */
interface ToldFinding extends Finding {
  message: { vi: string; en: string };
}

const tellFindings = (findings: readonly Finding[]): ToldFinding[] => findings.map((finding) => ({ ...finding, message: describeProblem(finding.code, finding.facts) }));

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Answers cases, one JSON object a line in, one a line out, in their order: a line that cannot be read has its answer too.
 * @param answer what is said of a case beside its `id`; findings about its fields are added. `found` are findings that have their words already.
 */
export async function answerJsonLines(input: CommandInput, answer: (fields: JsonFields) => { findings?: readonly Finding[]; found?: readonly object[] } & Record<string, unknown>): Promise<ExitCode> {
  const writer = new LineWriter();
  let wrong = 0;
  for await (const line of linesOf(readText(input))) {
    if (line.trim() === '') continue;
    const value = parseLine(line);
    const object = isObject(value) ? value : {};
    const fields = new JsonFields(object);
    const { findings = [], found, ...answered } = isObject(value) ? answer(fields) : {};
    const all = [...(isObject(value) ? [] : [{ code: 'batch.not-an-object', severity: 'error' } as const]), ...fields.findings, ...findings];
    if (all.some(({ severity }) => severity === 'error')) wrong += 1;
    const told = all.length > 0 || found !== undefined ? { findings: [...tellFindings(all), ...(found ?? [])] } : {};
    await writer.write(JSON.stringify(plainWords({ ...('id' in object ? { id: object['id'] } : {}), ...answered, ...told })));
  }
  await writer.end();
  return wrong > 0 ? 1 : 0;
}
