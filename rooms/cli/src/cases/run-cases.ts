import { type Finding, describeProblem } from '@tuyen/records';
import type { CommandInput, ExitCode } from '../command.ts';
import { say, writeJson } from '../output.ts';
import { readDocuments } from './read-documents.ts';

/** What came of a case, with what is to be said of it. */
export interface Answer {
  values: Record<string, unknown>;
  findings: readonly Finding[];
}

export interface CaseCommand {
  /** Answers one case by itself. */
  answer(given: unknown): Answer;
  /** Lists that a document may hold its cases in, by their names. */
  lists?: Readonly<Record<string, (given: unknown) => Answer>>;
}

interface Tally {
  cases: number;
  wrong: number;
}

/** The findings of a case beside its figures, as sentences. */
function withFindings({ values, findings }: Answer): Record<string, unknown> {
  if (findings.length === 0) return values;
  const told = findings.map((finding) => {
    const { vi, en } = describeProblem(finding.code, finding.facts);
    return { code: finding.code, severity: finding.severity, ...(finding.field === undefined ? {} : { field: finding.field }), message: vi, messageEn: en };
  });
  return { ...values, findings: told };
}

function answerDocument(given: unknown, command: CaseCommand, tally: Tally): unknown {
  const tell = (answer: Answer): Record<string, unknown> => {
    tally.cases++;
    if (answer.findings.some(({ severity }) => severity === 'error')) tally.wrong++;
    return withFindings(answer);
  };
  if (Array.isArray(given)) return given.map((each: unknown) => tell(command.answer(each)));
  const held = Object.entries(command.lists ?? {}).filter(([name]) => Array.isArray((given as Record<string, unknown> | null)?.[name]));
  if (held.length === 0) return tell(command.answer(given));
  return Object.fromEntries(held.map(([name, answer]) => [name, ((given as Record<string, unknown>)[name] as unknown[]).map((each) => tell(answer(each)))]));
}

/**
 * Reads cases from the files named or from standard input and writes their answers in the shape they came in: lists as lists,
 * one a line as one a line. A wrong case has findings in its place and the rest goes on.
 */
export async function runCases(input: CommandInput, command: CaseCommand): Promise<ExitCode> {
  if (input.words.length === 0 && process.stdin.isTTY) say('Gõ mỗi dòng một ca JSON, kết thúc bằng Ctrl-D. / Type one JSON case a line, end with Ctrl-D.');
  const tally: Tally = { cases: 0, wrong: 0 };
  for (const path of input.words.length === 0 ? [undefined] : input.words) {
    for await (const { value, line, isWhole } of readDocuments(path)) {
      const unread = (): Answer => ({ values: { line }, findings: [{ code: 'calculation.not-json', severity: 'error', facts: { line } }] });
      const answered = value === undefined ? answerDocument(undefined, { answer: unread }, tally) : answerDocument(value, command, tally);
      if (isWhole) writeJson(answered);
      else process.stdout.write(`${JSON.stringify(answered)}\n`);
    }
  }
  if (tally.wrong > 0) say(`${tally.wrong}/${tally.cases} ca không tính được. / ${tally.wrong} of ${tally.cases} cases could not be computed.`);
  return tally.wrong > 0 ? 1 : 0;
}
