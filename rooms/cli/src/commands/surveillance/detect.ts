import { type DetectionAnswer, answerDetection } from '@tuyen/surveillance';
import { readDocuments } from '../../cases/read-documents.ts';
import type { Command, ExitCode } from '../../command.ts';
import { LineWriter } from '../../input/line-writer.ts';
import { say } from '../../output.ts';

/** Runs outbreak detectors over series of counts; needs no site. */
export const detect: Command = {
  name: 'detect',
  usage: `[FILE] (không có thì đọc từ stdin / else from stdin)

  Mỗi dòng một ca JSON, hoặc một danh sách, hoặc một đối tượng nhiều dòng:
  One JSON case a line, or a list, or one object on many lines:
    {"id", "algorithm", "series": {"observed": [0, 2, null, …], "frequency": 52, "start": [2020, 1],
      "epochAsDate": true, "dates": ["2019-12-30", …], "population": […]},
     "parameters": {…}, "rangeFirst": 105, "rangeLast": 156}
  algorithm: earsC, cusum, farrington, farringtonFlexible, bayes, rki, cdc, outbreakP, glrpois, glrnb
  Tham số không ghi lấy giá trị mặc định của gói R surveillance 1.20.3; điểm đếm từ 1; null là không có số liệu.
  A parameter left out has the default of R package surveillance 1.20.3; points count from 1; null is no figure.`,
  about: {
    vi: 'Phát hiện số ca tăng bất thường theo các phương pháp đã công bố (EARS, CUSUM, Farrington, Bayes, RKI, CDC, outbreakP, GLR)',
    en: 'Detect unusual counts by published methods (EARS, CUSUM, Farrington, Bayes, RKI, CDC, outbreakP, GLR)',
  },
  example: `echo '{"id":"1","algorithm":"earsC","parameters":{"method":"C1"},"series":{"observed":[1,2,3,2,1,2,3,9],"frequency":52},"rangeFirst":8}' | npx tuyen detect`,
  words: 1,
  run: async (input): Promise<ExitCode> => {
    const path = input.words[0] === '-' ? undefined : input.words[0];
    if (path === undefined && process.stdin.isTTY) say('Gõ mỗi dòng một ca JSON, kết thúc bằng Ctrl-D. / Type one JSON case a line, end with Ctrl-D.');
    const writer = new LineWriter();
    const tally = { cases: 0, refused: 0 };
    const tell = (answer: DetectionAnswer, line: number): Promise<void> => {
      tally.cases += 1;
      if (!('error' in answer)) return writer.write(JSON.stringify(answer));
      tally.refused += 1;
      say(`${line}: ${answer.error.code}: ${answer.error.vi} / ${answer.error.en}`);
      return writer.write(JSON.stringify(answer));
    };
    for await (const { value, line } of readDocuments(path)) {
      for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) await tell(answerDetection(each), line);
    }
    await writer.end();
    if (tally.refused > 0) say(`${tally.refused}/${tally.cases} ca không tính được. / ${tally.refused} of ${tally.cases} cases could not be computed.`);
    return tally.refused > 0 ? 1 : 0;
  },
};
