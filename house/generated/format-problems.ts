/** What the document of problems says of one of them. */
export interface DocumentedProblem {
  code: string;
  category: string;
  status: number;
  vi: string;
  en: string;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const topicOf = (code: string): string => code.slice(0, code.indexOf('.'));

/** `docs/problems.md`: every code with both sentences, by topic, in the order of the codes. */
export function formatProblems(problems: readonly DocumentedProblem[]): string {
  const topics = new Map<string, DocumentedProblem[]>();
  for (const problem of [...problems].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    topics.set(topicOf(problem.code), [...(topics.get(topicOf(problem.code)) ?? []), problem]);
  }
  const sections = [...topics].map(([topic, list]) =>
    [
      `## ${topic}`,
      '',
      '| code | category | HTTP | tiếng Việt | English |',
      '|---|---|---|---|---|',
      ...list.map(({ code, category, status, vi, en }) => `| \`${code}\` | ${category} | ${status} | ${cell(vi)} | ${cell(en)} |`),
    ].join('\n'),
  );
  return [
    '# Mã lỗi và thông báo · Problems',
    '',
    'Viết ra từ sổ đăng ký trong `rooms/records/src`; đừng sửa tay. Written from the registry by `npx tsx house/write-generated.ts`; do not edit.',
    '',
    'Một mã là lý do từ chối một yêu cầu (refusal, kèm mã HTTP) hoặc một nhận xét về dữ liệu (finding). `{…}` được thay bằng giới hạn, mã hay số dòng, không bao giờ bằng dữ liệu của một người.',
    'A code is the reason of a refusal (with its HTTP status) or a finding about data. `{…}` is filled with limits, codes or line numbers, never with a person’s data.',
    '',
    ...sections.flatMap((section) => [section, '']),
  ].join('\n');
}
